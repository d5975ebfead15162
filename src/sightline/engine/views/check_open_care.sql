-- Children looked after on the day of the latest extract, by the list of periods or by episodes.
SELECT DISTINCT p.child, p.start_date, n.day
FROM cla_periods p
CROSS JOIN check_now n
WHERE p.start_date <= n.day AND (p.out_of_stock IS NULL OR p.out_of_stock > n.day)
