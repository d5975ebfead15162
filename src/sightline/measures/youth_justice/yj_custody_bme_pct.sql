-- id: yj_custody_bme_pct
-- title: Custodial sentences of children of minority ethnic heritage
-- question: Are some children locked up more than others?
-- area: Youth justice
-- kind: flow
-- unit: percent
-- better: neutral
-- needs: local_youth_justice_outcomes, ssd_person
-- dimension: ethnic group
-- official: Youth Justice Board, disproportionality.
-- traps: Sentences of children whose ethnic group is known. The group White holds Gypsy, Roma and
--   Irish Traveller children too. So few that a year, or several, is the least window to read,
--   and never a figure for the public by group. A child whose birth date is missing stays in.
SELECT o.child, o.day AS date, o.ethnic_group AS category,
    CASE WHEN o.ethnic_group IS NULL THEN NULL WHEN o.ethnic_group = 'White' THEN 0
        ELSE 1 END AS met
FROM youth_justice_outcomes o
WHERE o.outcome = 'custody' AND (o.age < 18 OR o.age IS NULL)
