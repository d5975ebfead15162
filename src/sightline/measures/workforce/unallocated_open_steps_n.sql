-- id: unallocated_open_steps_n
-- title: Steps left open on closed cases, without a worker
-- question: How much of the unallocated count is only paperwork?
-- area: Workforce
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: local_allocations | ssd_involvements, local_cin_cases | ssd_cin_episodes, ssd_cp_plans, local_cla_periods | ssd_cla_episodes
-- official: Local.
-- traps: A plan or period of care that was never ended on a case that closed after it began, or a
--   row of list 6 without a closing date whose status says that the case is closed. Work for
--   whoever keeps the records; look at each, because a child on a plan may really have nobody.
SELECT c.child, c.day AS date, h.team, h.worker, c.list AS detail
FROM closed_elsewhere c
LEFT JOIN holders h ON h.child = c.child AND h.day = c.day AND h.list = c.list
LEFT JOIN (SELECT DISTINCT 1 AS loaded FROM extracts WHERE table_name = 'ssd_involvements') f
    ON f.loaded = 1
WHERE coalesce(h.is_real, 0) = 0 AND (h.child IS NOT NULL OR f.loaded = 1)
