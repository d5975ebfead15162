-- Children of whom a team of the service for disabled children holds the case on each snapshot day:
-- looked after, on a protection plan, in need. In need leaves out the other two; a child may be both
-- looked after and on a plan.
WITH open_cases AS (
    SELECT p.child, d.day, '8' AS list
    FROM cla_periods p
    JOIN snapshots d ON p.start_date <= d.day
        AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
    UNION
    SELECT child, day, '7' FROM cp_open
    UNION
    SELECT child, day, '6' FROM cin_open
)
SELECT o.child, o.day, o.list, h.team, h.worker
FROM open_cases o
JOIN holders h ON h.child = o.child AND h.day = o.day AND h.list = o.list
JOIN disabled_teams t ON t.team = h.team
