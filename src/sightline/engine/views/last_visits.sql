-- The last visit of each kind on or before each snapshot day, within 400 days, for each child.
SELECT v.child, v.kind, d.day, v.visit_date, v.seen_alone
FROM (
    SELECT child, kind, visit_date, max(seen_alone) AS seen_alone,
        lead(visit_date) OVER (PARTITION BY child, kind ORDER BY visit_date) AS next_date
    FROM visits
    GROUP BY child, kind, visit_date
) v
JOIN snapshots d ON v.visit_date <= d.day AND (v.next_date IS NULL OR v.next_date > d.day)
WHERE date_diff('day', v.visit_date, d.day) <= 400
