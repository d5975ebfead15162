-- Plans of this authority open on the day of the latest extract.
SELECT p.child, p.start_date, p.initial_category, p.latest_category, n.day
FROM cp_plans p
CROSS JOIN check_now n
WHERE p.start_date <= n.day AND (p.out_of_stock IS NULL OR p.out_of_stock > n.day)
