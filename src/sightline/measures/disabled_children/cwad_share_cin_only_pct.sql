-- id: cwad_share_cin_only_pct
-- title: Share of children in need who are of the disabled children service
-- question: How many of the children in need are disabled children of the service?
-- area: Disabled children
-- kind: snapshot
-- unit: percent
-- better: neutral
-- needs: local_allocations | ssd_involvements, local_cin_cases | ssd_cin_episodes,
--   ssd_cp_plans, local_cla_periods | ssd_cla_episodes
-- official: Local.
-- traps: Which teams are the service's is a setting (disabled_children.teams): names, or what
--   stands in them. The team is that of the list on the day.
-- differs: Over every open case it is cwad_share_cin_pct.
SELECT o.child, o.day AS date, CASE WHEN d.child IS NULL THEN 0 ELSE 1 END AS met
FROM cin_open o
LEFT JOIN disabled_cases d ON d.child = o.child AND d.day = o.day AND d.list = '6'
