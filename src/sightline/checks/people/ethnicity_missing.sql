-- id: ethnicity_missing
-- title: Ethnicity missing or not yet obtained
-- question: Is the ethnicity of every child with open work recorded?
-- area: People
-- kind: check
-- severity: warning
-- needs: ssd_person
-- rule: A child who is looked after, on a plan or an open case has an ethnicity recorded; 'not yet
--   obtained' is not one, 'refused' is.
-- mend: Ask the family and record the answer.
SELECT DISTINCT p.person_id AS child, n.day AS date, 'ssd_person' AS table_name,
    p.pers_person_id AS row_id,
    CASE WHEN p.pers_ethnicity IS NULL THEN 'No ethnicity' ELSE 'Not yet obtained' END AS found
FROM ssd_person p
CROSS JOIN check_now n
WHERE (p.pers_ethnicity IS NULL OR p.pers_ethnicity = 'NOBT')
    AND NOT (p.pers_dob IS NULL AND p.pers_expected_dob IS NOT NULL)
    AND (p.person_id IN (SELECT child FROM check_open_cases)
        OR p.person_id IN (SELECT child FROM check_open_plans)
        OR p.person_id IN (SELECT child FROM check_open_care))
