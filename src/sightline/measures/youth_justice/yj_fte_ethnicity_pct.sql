-- id: yj_fte_ethnicity_pct
-- title: First-time entrants of minority ethnic heritage
-- question: Are some children brought into the system more than others?
-- area: Youth justice
-- kind: flow
-- counts: children
-- unit: percent
-- better: neutral
-- needs: local_youth_justice_outcomes, ssd_person
-- dimension: ethnic group
-- official: Youth Justice Board, disproportionality: compare with the share of residents aged 10
--   to 17.
-- traps: Asian, Black, Mixed and other; the group White holds Gypsy, Roma and Irish Traveller
--   children too, who are minorities as well. Not known: out. Set it beside the share of
--   residents of that age (`sightline disparity`).
SELECT o.child, o.day AS date, o.ethnic_group AS category,
    CASE WHEN o.ethnic_group IS NULL THEN NULL WHEN o.ethnic_group = 'White' THEN 0
        ELSE 1 END AS met
FROM youth_justice_outcomes o
WHERE o.first_ever = 'Y' AND o.proven = 1 AND o.age BETWEEN 10 AND 17
