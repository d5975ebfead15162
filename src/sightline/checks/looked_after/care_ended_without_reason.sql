-- id: care_ended_without_reason
-- title: Care ended without a reason
-- question: Is it recorded why each period of care ended?
-- area: Looked after
-- kind: check
-- severity: warning
-- needs: local_cla_periods | ssd_cla_episodes
-- weakens: cla_leavers_n
-- rule: A period or episode of care that has ended has a reason.
-- mend: Enter the reason.
SELECT person_id AS child, clpe_end_date AS date, 'local_cla_periods' AS table_name,
    person_id || '|' || CAST(clpe_start_date AS VARCHAR) AS row_id, 'No reason' AS found
FROM local_cla_periods
WHERE clpe_end_date IS NOT NULL AND clpe_end_reason IS NULL
UNION ALL
SELECT person_id, clae_cla_episode_ceased_date, 'ssd_cla_episodes', clae_cla_episode_id,
    'No reason'
FROM ssd_cla_episodes
WHERE clae_cla_episode_ceased_date IS NOT NULL AND clae_cla_episode_ceased_reason IS NULL
