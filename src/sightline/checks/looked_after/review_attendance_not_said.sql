-- id: review_attendance_not_said
-- title: Review without a word on whether family came
-- question: Is it recorded whether family came to each review?
-- area: Looked after
-- kind: check
-- severity: information
-- needs: local_care_review_attendance
-- weakens: cla_review_family_attendance_pct
-- rule: Every review that was held says whether a parent or relative attended.
-- mend: Enter whether they attended.
SELECT person_id AS child, crat_review_date AS date,
    'local_care_review_attendance' AS table_name, crat_attendance_id AS row_id, 'No answer' AS found
FROM local_care_review_attendance
WHERE coalesce(crat_family_attended, 'U') = 'U'
