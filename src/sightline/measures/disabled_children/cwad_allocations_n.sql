-- id: cwad_allocations_n
-- title: Allocations of disabled children, by role
-- question: How much work does the service hold?
-- area: Disabled children
-- kind: snapshot
-- counts: rows
-- unit: count
-- better: neutral
-- needs: local_role_allocations | ssd_involvements
-- dimension: role
-- official: Local, from allocations by role.
-- traps: Without the feed by role the involvements of the service's teams stand in, and their
--   roles are read from their names: most systems name allocated social workers only.
-- differs: The number of children is cwad_children_n.
SELECT child, day AS date, team, worker, role AS category
FROM disabled_allocations
