-- id: cwad_children_n
-- title: Disabled children with a service, each once
-- question: How many disabled children do we work with?
-- area: Disabled children
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: local_role_allocations | ssd_involvements
-- official: Local, from allocations by role.
-- traps: Without the feed by role the involvements of the service's teams stand in, and their
--   roles are read from their names: most systems name allocated social workers only.
-- differs: A number that adds up the allocations counts a child with two workers twice: that
--   is cwad_allocations_n (623 where there were 523 children).
SELECT DISTINCT child, day AS date
FROM disabled_allocations
