-- Cases of children in need open on the day of the latest extract, one row for a child.
SELECT c.child, min(c.start_date) AS start_date, min(c.status) AS status, n.day
FROM cin_cases c
CROSS JOIN check_now n
WHERE c.start_date <= n.day AND (c.out_of_stock IS NULL OR c.out_of_stock > n.day)
GROUP BY c.child, n.day
