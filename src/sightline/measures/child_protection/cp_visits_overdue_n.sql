-- id: cp_visits_overdue_n
-- title: Children on a plan whose visit is overdue
-- question: Which children on a plan wait for a visit that is late?
-- area: Child protection
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: ssd_cp_plans, ssd_cp_visits
-- standard: cp_visit_interval_days
-- standard_date: the plan's start, or the visit before
-- official: Local. It stands beside the share of visits made in time.
-- traps: Late from the day after the last day in time. Visit-level data only.
SELECT c.child, d.day AS date, h.team, h.worker
FROM plan_clocks c
JOIN snapshots d ON c.due_date < d.day AND (c.next_date IS NULL OR c.next_date > d.day)
    AND (c.out_of_stock IS NULL OR c.out_of_stock > d.day)
LEFT JOIN holders h ON h.child = c.child AND h.day = d.day AND h.list = '7'
WHERE c.kind = 'cp_visit'
