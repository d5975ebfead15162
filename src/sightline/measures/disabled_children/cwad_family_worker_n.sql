-- id: cwad_family_worker_n
-- title: Disabled children with a family worker
-- question: Who has early help?
-- area: Disabled children
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: local_role_allocations | ssd_involvements
-- official: Local, from allocations by role.
-- traps: Without the feed by role the involvements of the service's teams stand in, and their
--   roles are read from their names: most systems name allocated social workers only.
SELECT child, day AS date, team, worker
FROM disabled_allocations
WHERE role = 'FAMILY_WORKER'
