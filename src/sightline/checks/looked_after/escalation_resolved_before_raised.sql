-- id: escalation_resolved_before_raised
-- title: Escalation with dates out of order
-- question: Is each escalation resolved after it is raised?
-- area: Looked after
-- kind: check
-- severity: warning
-- needs: local_iro_escalations
-- weakens: iro_escalations_n
-- rule: An escalation has a day on which it was raised, and is resolved on or after it.
-- mend: Correct the date that is wrong.
SELECT person_id AS child, iroe_resolved_date AS date, 'local_iro_escalations' AS table_name,
    iroe_escalation_id AS row_id,
    CASE WHEN iroe_raised_date IS NULL THEN 'No day on which it was raised'
        ELSE 'Resolved before it was raised' END AS found
FROM local_iro_escalations
WHERE iroe_raised_date IS NULL OR iroe_resolved_date < iroe_raised_date
