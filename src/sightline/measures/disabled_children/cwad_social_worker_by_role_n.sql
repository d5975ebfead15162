-- id: cwad_social_worker_by_role_n
-- title: Disabled children with a social worker, by the allocations
-- question: Who has a social worker of the service?
-- area: Disabled children
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: local_role_allocations | ssd_involvements
-- official: Local, from allocations by role.
-- traps: Without the feed by role the involvements of the service's teams stand in, and their
--   roles are read from their names: most systems name allocated social workers only.
-- differs: cwad_social_worker_n takes the team of lists 6 to 8.
SELECT child, day AS date, team, worker
FROM disabled_allocations
WHERE role = 'SOCIAL_WORKER'
