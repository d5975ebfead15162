-- Spells of being looked after as each source shows them, with the extracts that did. Short breaks
-- (legal status V3, V4) are out. For comparing sources; measures count cla_periods.
SELECT v.row_source, v.person_id AS child, v.clpe_start_date AS start_date,
    v.clpe_end_date AS end_date, v.row_key AS row_id, v.row_part, v.clpe_person_id AS own_id,
        v.shown_from,
    v.shown_to, 'local_cla_periods' AS table_name
FROM local_cla_periods_versions v
WHERE v.clpe_start_date IS NOT NULL AND coalesce(v.clpe_legal_status, '') NOT IN ('V3', 'V4')
UNION ALL
SELECT e.row_source, e.person_id, e.clae_cla_episode_start_date, e.clae_cla_episode_ceased_date,
    e.row_key, e.row_part, e.clae_person_id, e.shown_from, e.shown_to, 'ssd_cla_episodes'
FROM ssd_cla_episodes_versions e
LEFT JOIN (
    SELECT DISTINCT person_id, lega_legal_status_start_date AS start_date
    FROM ssd_legal_status
    WHERE lega_legal_status IN ('V3', 'V4')
) b ON b.person_id = e.person_id AND b.start_date = e.clae_cla_episode_start_date
WHERE e.clae_cla_episode_start_date IS NOT NULL AND b.person_id IS NULL
