-- The last health assessment and the last dental check on or before each snapshot day.
SELECT c.child, c.kind, d.day, max(c.check_date) AS check_date
FROM health_checks c
JOIN snapshots d ON c.check_date <= d.day
GROUP BY c.child, c.kind, d.day
