-- id: yj_fte_local_n
-- title: First-time entrants, local count
-- question: How many children are new to youth justice?
-- area: Youth justice
-- kind: flow
-- counts: children
-- unit: count
-- better: lower
-- needs: local_youth_justice_outcomes, ssd_person
-- dimension: the caution or sentence
-- official: Local: case management of the youth justice service.
-- traps: First caution or conviction ever, aged 10 to 17 on its day. The local system cannot see
--   what a child did elsewhere: the flag comes from the police. A community resolution is not
--   one. Very few a month: read twelve months.
SELECT o.child, o.day AS date, o.outcome AS category
FROM youth_justice_outcomes o
WHERE o.first_ever = 'Y' AND o.proven = 1 AND o.age BETWEEN 10 AND 17
