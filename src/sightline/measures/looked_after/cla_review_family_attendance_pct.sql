-- id: cla_review_family_attendance_pct
-- title: Looked after reviews that family attended
-- question: Do families come to the reviews of children in care?
-- area: Children looked after
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: local_care_review_attendance
-- official: Local.
-- traps: A parent or relative, of reviews held in the period. No answer is unknown. It says nothing of
--   whether it was right for them to come.
SELECT person_id AS child, crat_review_date AS date,
    CASE WHEN crat_family_attended = 'Y' THEN 1 WHEN crat_family_attended = 'N' THEN 0 END AS met
FROM local_care_review_attendance
WHERE crat_review_date IS NOT NULL
