-- id: cwad_social_worker_n
-- title: Disabled children whose case a team of the service holds
-- question: How many have a social worker of the service?
-- area: Disabled children
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: local_allocations | ssd_involvements, local_cin_cases | ssd_cin_episodes,
--   ssd_cp_plans, local_cla_periods | ssd_cla_episodes
-- dimension: kind of case
-- official: Ofsted Annex A lists 6 to 8: the allocated team.
-- traps: Which teams are the service's is a setting (disabled_children.teams): names, or what
--   stands in them. The team is that of the list on the day.
-- differs: By the feed of allocations it is cwad_social_worker_by_role_n.
SELECT child, day AS date, team, worker,
    CASE list WHEN '8' THEN 'Looked after' WHEN '7' THEN 'Protection plan' ELSE 'In need' END
        AS category
FROM disabled_cases
