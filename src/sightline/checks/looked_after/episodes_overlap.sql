-- id: episodes_overlap
-- title: Episodes of care that overlap
-- question: Does a child have two episodes of care at once?
-- area: Looked after
-- kind: check
-- severity: error
-- needs: ssd_cla_episodes
-- weakens: cla_number_n placement_stability_3plus_pct
-- rule: A child's episodes of care do not overlap: the next begins on or after the day the one
--   before ended.
-- mend: End the earlier episode of care, or correct the dates.
SELECT o.child, o.start_date AS date, 'ssd_cla_episodes' AS table_name, o.row_id,
    'Begins before the one of ' || CAST(o.start_before AS VARCHAR) || ' ends' AS found
FROM (
    SELECT person_id AS child, clae_cla_episode_id AS row_id, clae_cla_episode_start_date AS start_date,
        lag(clae_cla_episode_start_date) OVER (PARTITION BY person_id
            ORDER BY clae_cla_episode_start_date, clae_cla_episode_id) AS start_before,
        max(coalesce(clae_cla_episode_ceased_date, CASE WHEN absent_from IS NOT NULL THEN last_recorded END,
            CAST('9999-12-31' AS DATE))) OVER (
            PARTITION BY person_id ORDER BY clae_cla_episode_start_date, clae_cla_episode_id
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended_before
    FROM ssd_cla_episodes
    WHERE clae_cla_episode_start_date IS NOT NULL
) o
WHERE o.start_date < o.ended_before
