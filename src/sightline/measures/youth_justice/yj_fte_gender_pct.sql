-- id: yj_fte_gender_pct
-- title: First-time entrants who are boys
-- question: Are first-time entrants boys or girls?
-- area: Youth justice
-- kind: flow
-- counts: children
-- unit: percent
-- better: neutral
-- needs: local_youth_justice_outcomes, ssd_person
-- dimension: sex
-- official: Local, by the sex in the record.
-- traps: Of those whose sex is known. Sources print shares that add up to 100.6 or 98: here the
--   rest are girls.
SELECT o.child, o.day AS date, o.sex AS category,
    CASE o.sex WHEN 'Male' THEN 1 WHEN 'Female' THEN 0 END AS met
FROM youth_justice_outcomes o
WHERE o.first_ever = 'Y' AND o.proven = 1 AND o.age BETWEEN 10 AND 17
