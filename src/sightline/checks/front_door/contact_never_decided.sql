-- id: contact_never_decided
-- title: Contact without a decision for a month
-- question: Which contacts were forgotten, or decided without a record?
-- area: Front door
-- kind: check
-- severity: warning
-- needs: local_contact_decisions
-- weakens: contact_decision_timeliness_pct contact_decisions_overdue_n mash_outcome_n
-- rule: A contact is decided on within 30 days.
-- mend: Decide, or record the decision that was made.
SELECT c.child, c.received_date AS date, 'local_contact_decisions' AS table_name,
    c.contact AS row_id, 'No decision' AS found
FROM contact_decisions c
WHERE c.decided_date IS NULL AND c.open_until IS NULL
    AND date_diff('day', c.received_date, c.last_day) > 30
