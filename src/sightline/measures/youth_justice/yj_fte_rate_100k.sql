-- id: yj_fte_rate_100k
-- title: First-time entrants for each 100,000 aged 10 to 17
-- question: How many children come into the justice system for the first time?
-- area: Youth justice
-- kind: flow
-- counts: children
-- unit: rate per 100,000
-- population: 10-17
-- better: lower
-- needs: local_youth_justice_outcomes, ssd_person
-- dimension: the caution or sentence
-- official: Youth Justice Board, first-time entrants to the youth justice system; the official
--   figure is from the police national computer.
-- differs: The official figure is of rolling 12 months from the police national computer; this is
--   from the service. Read the window of 12 months.
-- traps: First caution or conviction ever, aged 10 to 17 on its day. The local system cannot see
--   what a child did elsewhere: the flag comes from the police. A community resolution is not
--   one. Very few a month: read twelve months.
SELECT o.child, o.day AS date, o.outcome AS category
FROM youth_justice_outcomes o
WHERE o.first_ever = 'Y' AND o.proven = 1 AND o.age BETWEEN 10 AND 17
