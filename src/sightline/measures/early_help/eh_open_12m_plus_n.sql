-- id: eh_open_12m_plus_n
-- title: Children with early help for 12 months or more
-- question: Whose early help goes on without an end in sight?
-- area: Early help
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: ssd_early_help_episodes
-- standard: early_help_review_months
-- standard_date: the day of the snapshot
-- dimension: organisation
-- official: Local.
-- traps: Calendar months from the start of the episode that is open; help that ended and began again
--   starts afresh.
SELECT e.person_id AS child, d.day AS date, e.earl_episode_worker_id AS worker,
    e.earl_episode_organisation AS category
FROM ssd_early_help_episodes e
JOIN snapshots d ON e.earl_episode_start_date <= d.day
    AND (e.earl_episode_end_date IS NULL OR e.earl_episode_end_date > d.day)
    AND (e.open_until IS NULL OR e.open_until > d.day)
JOIN standards x ON x.name = 'early_help_review_months'
    AND d.day >= x.valid_from AND d.day < x.valid_to
WHERE add_months(e.earl_episode_start_date, x.value) <= d.day
