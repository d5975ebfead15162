-- id: unallocated_open_steps_n
-- title: Steps left open on closed cases, without a worker
-- question: How much of the unallocated count is only paperwork?
-- area: Workforce
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: local_allocations | ssd_involvements, local_cin_cases
-- official: Local.
-- traps: A row of list 6 without a closing date whose status says that the case is closed.
SELECT c.child, c.day AS date, h.team, h.worker, c.list AS detail
FROM closed_elsewhere c
LEFT JOIN holders h ON h.child = c.child AND h.day = c.day AND h.list = c.list
WHERE coalesce(h.is_real, 0) = 0
