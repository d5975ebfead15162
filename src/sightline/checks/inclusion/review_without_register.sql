-- id: review_without_register
-- title: Discussed by the group and on no register
-- question: Is every child whom the group discusses on the register?
-- area: Inclusion and schools
-- kind: check
-- severity: warning
-- needs: local_missing_education, local_missing_education_reviews
-- weakens: cmoe_monitored_n
-- rule: The group discusses children who are on the register.
-- mend: Add the child to the register.
SELECT v.person_id AS child, v.cmor_meeting_date AS date,
    'local_missing_education_reviews' AS table_name, v.cmor_review_id AS row_id,
    'Not on the register by the day of the meeting' AS found
FROM local_missing_education_reviews v
WHERE NOT EXISTS (SELECT 1 FROM local_missing_education m WHERE m.person_id = v.person_id
    AND m.cmoe_start_date <= v.cmor_meeting_date)
