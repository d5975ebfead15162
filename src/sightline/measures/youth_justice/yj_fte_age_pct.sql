-- id: yj_fte_age_pct
-- title: First-time entrants aged 16 or 17
-- question: How old are first-time entrants?
-- area: Youth justice
-- kind: flow
-- counts: children
-- unit: percent
-- better: neutral
-- needs: local_youth_justice_outcomes, ssd_person
-- dimension: age on the day of the outcome
-- official: Local.
-- traps: Age on the day of the caution or conviction, not of the offence: the same child may be
--   15 on one and 16 on the other.
SELECT o.child, o.day AS date, CAST(o.age AS VARCHAR) AS category,
    CASE WHEN o.age >= 16 THEN 1 ELSE 0 END AS met
FROM youth_justice_outcomes o
WHERE o.first_ever = 'Y' AND o.proven = 1 AND o.age BETWEEN 10 AND 17
