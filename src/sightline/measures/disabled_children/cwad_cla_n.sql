-- id: cwad_cla_n
-- title: Disabled children of the service who are looked after
-- question: How many live in our care?
-- area: Disabled children
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: local_allocations | ssd_involvements, local_cla_periods | ssd_cla_episodes
-- official: Local, from Annex A list 8.
-- traps: Which teams are the service's is a setting (disabled_children.teams): names, or what
--   stands in them. The team is that of the list on the day.
SELECT child, day AS date, team, worker
FROM disabled_cases
WHERE list = '8'
