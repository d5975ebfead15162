-- id: home_educated_and_missing
-- title: Educated at home and missing out on education
-- question: Is any child on both registers?
-- area: Inclusion and schools
-- kind: check
-- severity: warning
-- needs: local_home_education, local_missing_education
-- weakens: ehe_n cmoe_n
-- rule: A child educated at home by choice receives education: it is not missing out.
-- mend: End the entry that is wrong.
SELECT e.person_id AS child, e.ehed_start_date AS date, 'local_home_education' AS table_name,
    e.ehed_ehe_id AS row_id, 'On both registers' AS found
FROM local_home_education e
JOIN check_now n ON e.ehed_end_date IS NULL OR e.ehed_end_date > n.day
JOIN local_missing_education m ON m.person_id = e.person_id
    AND (m.cmoe_end_date IS NULL OR m.cmoe_end_date > n.day)
