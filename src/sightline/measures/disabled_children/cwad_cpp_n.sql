-- id: cwad_cpp_n
-- title: Disabled children of the service on a protection plan
-- question: How many have to be protected?
-- area: Disabled children
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: local_allocations | ssd_involvements, ssd_cp_plans
-- official: Local, from Annex A list 7.
-- traps: Which teams are the service's is a setting (disabled_children.teams): names, or what
--   stands in them. The team is that of the list on the day.
SELECT child, day AS date, team, worker
FROM disabled_cases
WHERE list = '7'
