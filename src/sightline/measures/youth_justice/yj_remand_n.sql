-- id: yj_remand_n
-- title: Children remanded to youth detention
-- question: How many children are remanded?
-- area: Youth justice
-- kind: flow
-- counts: children
-- unit: count
-- better: lower
-- needs: local_youth_justice_outcomes, ssd_person
-- official: Youth Justice Board.
-- traps: A child on remand is looked after by law, and counts there too. So few that a year, or
--   several, is the least window to read, and never a figure for the public by group. A child
--   whose birth date is missing stays in.
SELECT o.child, o.day AS date
FROM youth_justice_outcomes o
WHERE o.outcome = 'remand' AND (o.age < 18 OR o.age IS NULL)
