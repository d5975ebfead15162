-- The first day of the school year, 1 September, of each snapshot day: what is said of a school
-- year to date begins there.
SELECT d.day, CAST(concat(CAST(CASE WHEN month(d.day) >= 9 THEN year(d.day)
    ELSE year(d.day) - 1 END AS VARCHAR), '-09-01') AS DATE) AS first_day
FROM snapshots d
