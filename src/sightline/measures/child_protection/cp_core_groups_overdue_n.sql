-- id: cp_core_groups_overdue_n
-- title: Children on a plan whose core group is overdue
-- question: For which children on a plan has the core group not met in time?
-- area: Child protection
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: ssd_cp_plans, local_core_groups
-- standard: core_group_working_days, core_group_interval_days
-- standard_date: the plan's start, or the core group before
-- official: Local. It stands beside the share of core groups held in time.
-- traps: Late from the day after the last day in time.
SELECT c.child, d.day AS date, h.team, h.worker
FROM plan_clocks c
JOIN snapshots d ON c.due_date < d.day AND (c.next_date IS NULL OR c.next_date > d.day)
    AND (c.out_of_stock IS NULL OR c.out_of_stock > d.day)
LEFT JOIN holders h ON h.child = c.child AND h.day = d.day AND h.list = '7'
WHERE c.kind = 'core_group'
