-- id: cwad_share_cla_pct
-- title: Share of looked-after children who are of the disabled children service
-- question: How many of the children in our care are disabled children of the service?
-- area: Disabled children
-- kind: snapshot
-- unit: percent
-- better: neutral
-- needs: local_allocations | ssd_involvements, local_cla_periods | ssd_cla_episodes
-- official: Local, from Annex A list 8.
-- traps: Which teams are the service's is a setting (disabled_children.teams): names, or what
--   stands in them. The team is that of the list on the day.
SELECT p.child, s.day AS date, CASE WHEN d.child IS NULL THEN 0 ELSE 1 END AS met
FROM cla_periods p
JOIN snapshots s ON p.start_date <= s.day AND (p.out_of_stock IS NULL OR p.out_of_stock > s.day)
LEFT JOIN disabled_cases d ON d.child = p.child AND d.day = s.day AND d.list = '8'
