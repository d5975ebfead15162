-- Children on a child protection plan on each snapshot day, each once: where two plans are open at
-- once, which is a finding, the earlier start stands.
SELECT p.child, d.day, min(p.start_date) AS start_date
FROM cp_plans p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
GROUP BY p.child, d.day
