-- id: cwad_share_cpp_pct
-- title: Share of children on protection plans who are of the disabled children service
-- question: Do we see harm to disabled children?
-- area: Disabled children
-- kind: snapshot
-- unit: percent
-- better: neutral
-- needs: local_allocations | ssd_involvements, ssd_cp_plans
-- official: Local, from Annex A list 7.
-- traps: Which teams are the service's is a setting (disabled_children.teams): names, or what
--   stands in them. The team is that of the list on the day.
SELECT o.child, o.day AS date, CASE WHEN d.child IS NULL THEN 0 ELSE 1 END AS met
FROM cp_open o
LEFT JOIN disabled_cases d ON d.child = o.child AND d.day = o.day AND d.list = '7'
