-- id: eh_children_open_n
-- title: Children with early help
-- question: How many children does early help work with?
-- area: Early help
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: ssd_early_help_episodes
-- dimension: organisation
-- official: Local.
-- traps: Open episodes of the SSD. List 2 of Annex A holds assessments, not the help that follows,
--   and cannot say: without the SSD's table the figure is not loaded.
SELECT e.person_id AS child, d.day AS date, e.earl_episode_worker_id AS worker,
    e.earl_episode_organisation AS category
FROM ssd_early_help_episodes e
JOIN snapshots d ON e.earl_episode_start_date <= d.day
    AND (e.earl_episode_end_date IS NULL OR e.earl_episode_end_date > d.day)
    AND (e.open_until IS NULL OR e.open_until > d.day)
