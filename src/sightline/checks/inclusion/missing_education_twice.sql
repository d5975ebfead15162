-- id: missing_education_twice
-- title: Twice on the register of missing education
-- question: Is each child on the register once?
-- area: Inclusion and schools
-- kind: check
-- severity: warning
-- needs: local_missing_education
-- weakens: cmoe_n cla_cmoe_n time_out_open_days
-- rule: A child has one open entry at a time.
-- mend: End the entry that is wrong.
SELECT a.person_id AS child, b.cmoe_start_date AS date, 'local_missing_education' AS table_name,
    b.cmoe_cmoe_id AS row_id,
    concat('The entry of ', CAST(a.cmoe_start_date AS VARCHAR), ' is open then') AS found
FROM local_missing_education a
JOIN local_missing_education b ON b.person_id = a.person_id AND b.cmoe_cmoe_id <> a.cmoe_cmoe_id
    AND (b.cmoe_start_date > a.cmoe_start_date
        OR (b.cmoe_start_date = a.cmoe_start_date AND b.cmoe_cmoe_id > a.cmoe_cmoe_id))
WHERE a.cmoe_end_date IS NULL OR a.cmoe_end_date > b.cmoe_start_date
