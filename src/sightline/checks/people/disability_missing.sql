-- id: disability_missing
-- title: Disability not recorded
-- question: Is it recorded whether each child with open work is disabled?
-- area: People
-- kind: check
-- severity: warning
-- needs: ssd_disability
-- rule: A child who is looked after, on a plan or an open case is recorded as disabled or as not
--   disabled.
-- mend: Record the disability, or that there is none.
SELECT DISTINCT p.person_id AS child, n.day AS date, 'ssd_disability' AS table_name,
    p.pers_person_id AS row_id, 'Neither a disability nor none' AS found
FROM ssd_person p
CROSS JOIN check_now n
LEFT JOIN ssd_disability d ON d.person_id = p.person_id
    AND coalesce(d.disa_disability_code, 'UNKNOWN') <> 'UNKNOWN'
WHERE d.person_id IS NULL
    AND NOT (p.pers_dob IS NULL AND p.pers_expected_dob IS NOT NULL)
    AND (p.person_id IN (SELECT child FROM check_open_cases)
        OR p.person_id IN (SELECT child FROM check_open_plans)
        OR p.person_id IN (SELECT child FROM check_open_care))
