-- id: decision_before_contact
-- title: Decision dated before its contact
-- question: Was a contact decided on before it came in?
-- area: Front door
-- kind: check
-- severity: warning
-- needs: local_contact_decisions
-- weakens: contact_decision_timeliness_pct
-- rule: A contact is decided on, and the hub begins and ends, at or after the time it came in.
-- mend: Correct the time of the contact or of the decision.
SELECT person_id AS child, CAST(codi_received_at AS DATE) AS date,
    'local_contact_decisions' AS table_name, codi_contact_id AS row_id,
    CASE WHEN codi_decided_at < codi_received_at THEN 'Decided before it came in'
        WHEN codi_mash_started_at < codi_received_at THEN 'Hub began before it came in'
        ELSE 'Hub ended before it began' END AS found
FROM local_contact_decisions
WHERE codi_decided_at < codi_received_at OR codi_mash_started_at < codi_received_at
    OR codi_mash_ended_at < codi_mash_started_at
