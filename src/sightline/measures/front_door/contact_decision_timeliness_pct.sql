-- id: contact_decision_timeliness_pct
-- title: Contacts decided within a working day
-- question: Do people who worry about a child get an answer soon?
-- area: Front door
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: local_contact_decisions
-- standard: contact_decision_working_days
-- standard_date: the day of the contact
-- dimension: source of the contact
-- official: Working Together to Safeguard Children: one working day to decide on the next step
--   after a referral. Councils apply it to contacts; no percentage is published.
-- traps: Of contacts received in the period, each child in a contact. Working days, so the hour
--   does not matter. One not yet decided is late once the day is over, and unknown until then. A
--   decision dated before the contact is left out and is a finding.
SELECT c.child, c.received_date AS date, c.source AS category,
    CASE WHEN c.decided_date < c.received_date THEN NULL
        WHEN c.decided_date <= c.due_date THEN 1
        WHEN c.decided_date IS NULL AND c.due_date >= c.last_day THEN NULL
        ELSE 0 END AS met
FROM contact_decisions c
