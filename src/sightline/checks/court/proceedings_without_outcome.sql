-- id: proceedings_without_outcome
-- title: Care proceedings concluded without an outcome
-- question: Is it recorded what the court decided?
-- area: Pre-proceedings and court
-- kind: check
-- severity: information
-- needs: local_care_proceedings
-- weakens: care_proceedings_weeks_avg
-- rule: Proceedings that are concluded have an outcome.
-- mend: Enter the outcome.
SELECT person_id AS child, capr_concluded_date AS date, 'local_care_proceedings' AS table_name,
    capr_proceedings_id AS row_id, 'No outcome' AS found
FROM local_care_proceedings
WHERE capr_concluded_date IS NOT NULL AND capr_outcome IS NULL
