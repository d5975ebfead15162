-- id: cwad_share_cin_pct
-- title: Share of all open cases that are disabled children in need
-- question: How much of our work is with disabled children in need?
-- area: Disabled children
-- kind: snapshot
-- unit: percent
-- better: neutral
-- needs: local_allocations | ssd_involvements, local_cin_cases | ssd_cin_episodes,
--   ssd_cp_plans, local_cla_periods | ssd_cla_episodes
-- official: Local.
-- traps: Which teams are the service's is a setting (disabled_children.teams): names, or what
--   stands in them. The team is that of the list on the day. The denominator is the wide one:
--   148 of 1,803 is 8 per cent.
-- differs: Of children in need in the narrow sense it is cwad_share_cin_only_pct: 148 of 1,000
--   is 15 per cent.
SELECT o.child, o.day AS date, CASE WHEN d.child IS NULL THEN 0 ELSE 1 END AS met
FROM (SELECT DISTINCT child, day FROM open_on_lists) o
LEFT JOIN disabled_cases d ON d.child = o.child AND d.day = o.day AND d.list = '6'
