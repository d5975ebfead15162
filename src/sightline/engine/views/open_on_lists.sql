-- Children open on lists 6, 7 and 8 on each snapshot day, one row for a child, day and list.
SELECT DISTINCT c.child, d.day, '6' AS list, c.start_date
FROM cin_cases c
JOIN snapshots d ON c.start_date <= d.day AND (c.out_of_stock IS NULL OR c.out_of_stock > d.day)
UNION
SELECT p.child, d.day, '7', p.start_date
FROM cp_plans p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
UNION
SELECT l.child, d.day, '8', l.start_date
FROM cla_periods l
JOIN snapshots d ON l.start_date <= d.day AND (l.out_of_stock IS NULL OR l.out_of_stock > d.day)
