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
    SELECT v.person_id AS child, v.clae_cla_episode_id AS row_id,
        v.clae_cla_episode_start_date AS start_date,
        lag(v.clae_cla_episode_start_date) OVER (
            PARTITION BY v.row_part, v.person_id
            ORDER BY v.clae_cla_episode_start_date, v.row_key) AS start_before,
        max(coalesce(v.clae_cla_episode_ceased_date, CAST('9999-12-31' AS DATE))) OVER (
            PARTITION BY v.row_part, v.person_id
            ORDER BY v.clae_cla_episode_start_date, v.row_key
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended_before
    FROM ssd_cla_episodes_versions v
    WHERE v.clae_cla_episode_start_date IS NOT NULL AND v.shown_to IS NULL
) o
WHERE o.start_date < o.ended_before
