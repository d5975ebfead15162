-- id: edge_of_care_without_outcome
-- title: Edge of care intervention ended without an outcome
-- question: Is it recorded whether the help worked?
-- area: Edge of care
-- kind: check
-- severity: warning
-- needs: local_edge_of_care
-- weakens: eoc_success_pct
-- rule: An intervention that has ended has an outcome.
-- mend: Enter the outcome.
SELECT person_id AS child, eoca_ended_date AS date, 'local_edge_of_care' AS table_name,
    eoca_referral_id AS row_id, 'No outcome' AS found
FROM local_edge_of_care
WHERE eoca_ended_date IS NOT NULL AND eoca_started_date IS NOT NULL AND eoca_outcome IS NULL
