-- Children open on lists 6, 7 and 8 on each snapshot day, one row for a child, day and list, with
-- the as-at date of the extract that first showed it.
SELECT DISTINCT c.child, d.day, '6' AS list, c.start_date, c.first_recorded
FROM cin_cases c
JOIN snapshots d ON c.start_date <= d.day AND (c.out_of_stock IS NULL OR c.out_of_stock > d.day)
UNION
SELECT p.child, d.day, '7', p.start_date, p.first_recorded
FROM cp_plans p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
UNION
SELECT l.child, d.day, '8', l.start_date, l.first_recorded
FROM cla_periods l
JOIN snapshots d ON l.start_date <= d.day AND (l.out_of_stock IS NULL OR l.out_of_stock > d.day)
