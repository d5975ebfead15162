-- id: missing_education_over_16
-- title: On the register of missing education and over school age
-- question: Is every child of the register of school age?
-- area: Inclusion and schools
-- kind: check
-- severity: warning
-- needs: local_missing_education, ssd_person
-- weakens: cmoe_n cla_cmoe_n
-- rule: Compulsory school age ends in the summer after the 16th birthday.
-- mend: End the entry.
SELECT m.person_id AS child, m.cmoe_start_date AS date, 'local_missing_education' AS table_name,
    m.cmoe_cmoe_id AS row_id, 'Open, and the child is 17 or older' AS found
FROM local_missing_education m
JOIN check_now n ON m.cmoe_end_date IS NULL OR m.cmoe_end_date > n.day
JOIN people b ON b.child = m.person_id AND birthday(b.birth, 17) <= n.day
