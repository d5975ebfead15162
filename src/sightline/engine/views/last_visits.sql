-- The last visit of each kind on or before each snapshot day, within 400 days, for each child.
SELECT child, kind, day, visit_date, seen_alone FROM (
    SELECT v.child, v.kind, d.day, v.visit_date, v.seen_alone,
        row_number() OVER (PARTITION BY v.child, v.kind, d.day
            ORDER BY v.visit_date DESC, CASE WHEN v.seen_alone IS NULL THEN 1 ELSE 0 END,
                v.seen_alone DESC) AS nth
    FROM visits v
    JOIN snapshots d ON v.visit_date <= d.day AND date_diff('day', v.visit_date, d.day) <= 400
) numbered
WHERE nth = 1
