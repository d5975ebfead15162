-- id: cin_visits_overdue_n
-- title: Children in need whose visit is overdue
-- question: Which children with a plan wait for a visit that is late?
-- area: Children in need
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: ssd_cin_plans, ssd_cin_visits
-- standard: cin_seen_days
-- standard_date: the plan's start, or the visit before
-- official: Local. It stands beside the share of visits made in time.
-- traps: Late from the day after the last day in time. Visit-level data only.
SELECT c.child, d.day AS date, h.team, h.worker
FROM plan_clocks c
JOIN snapshots d ON c.due_date < d.day AND (c.next_date IS NULL OR c.next_date > d.day)
    AND (c.out_of_stock IS NULL OR c.out_of_stock > d.day)
LEFT JOIN holders h ON h.child = c.child AND h.day = d.day AND h.list = '6'
WHERE c.kind = 'cin_seen'
