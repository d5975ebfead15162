-- id: yj_voluntary_attendance_n
-- title: Voluntary attendances of children
-- question: How often do children come to the police by agreement?
-- area: Youth justice
-- kind: flow
-- unit: count
-- better: neutral
-- needs: local_youth_justice_police
-- official: Local, from the police.
-- traps: Events, not children. Fewer arrests may be more voluntary attendances: read the two
--   together.
SELECT p.person_id AS child, p.yjpo_date AS date
FROM local_youth_justice_police p
WHERE p.yjpo_kind = 'voluntary' AND p.yjpo_date IS NOT NULL
