-- id: closed_but_on_register
-- title: Closed by the group and still on the register
-- question: Does the register follow the group?
-- area: Inclusion and schools
-- kind: check
-- severity: warning
-- needs: local_missing_education, local_missing_education_reviews
-- weakens: cmoe_n cmoe_closed_green_n
-- rule: A case that the group closed as green is ended on the register.
-- mend: End the entry on the register, or open the case again.
SELECT m.person_id AS child, v.cmor_meeting_date AS date, 'local_missing_education' AS table_name,
    m.cmoe_cmoe_id AS row_id, 'Closed as green and still open on the register' AS found
FROM local_missing_education_reviews v
JOIN local_missing_education m ON m.person_id = v.person_id
    AND m.cmoe_start_date <= v.cmor_meeting_date AND m.cmoe_end_date IS NULL
WHERE v.cmor_rag = 'GREEN' AND v.cmor_closed = 'Y'
