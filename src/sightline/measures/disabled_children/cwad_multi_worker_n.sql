-- id: cwad_multi_worker_n
-- title: Disabled children with more than one worker
-- question: How many need several of us?
-- area: Disabled children
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: local_role_allocations | ssd_involvements
-- official: Local, from allocations by role.
-- traps: Without the feed by role the involvements of the service's teams stand in, and their
--   roles are read from their names: most systems name allocated social workers only.
SELECT child, day AS date
FROM (
    SELECT child, day, count(DISTINCT coalesce(worker, role)) AS workers
    FROM disabled_allocations
    GROUP BY child, day
) w
WHERE workers > 1
