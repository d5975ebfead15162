-- id: yj_arrests_n
-- title: Arrests of children
-- question: How often are children arrested?
-- area: Youth justice
-- kind: flow
-- unit: count
-- better: lower
-- needs: local_youth_justice_police
-- official: Local, from the police.
-- traps: Events, not children. Fewer arrests may be more voluntary attendances: read the two
--   together.
SELECT p.person_id AS child, p.yjpo_date AS date
FROM local_youth_justice_police p
WHERE p.yjpo_kind = 'arrest' AND p.yjpo_date IS NOT NULL
