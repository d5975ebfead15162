-- Stays with one carer: temporary placements (T0 to T4) left out, and a change that keeps the carer
-- (SSDA903 reasons T and U, for example U6 to U4) continued. The list of Annex A shows a child's
-- latest placement only, so a stay ends where the next one begins.
WITH placements AS (
    SELECT p.person_id AS child, p.clap_cla_placement_start_date AS start_date,
        p.clap_cla_placement_end_date AS end_date, p.clap_cla_placement_type AS placement_type,
        p.row_sources,
        lead(p.clap_cla_placement_start_date) OVER (PARTITION BY p.person_id
            ORDER BY p.clap_cla_placement_start_date) AS next_start,
        CASE WHEN e.person_id IS NULL THEN 0 ELSE 1 END AS same_carer
    FROM ssd_cla_placement p
    LEFT JOIN (
        SELECT DISTINCT person_id, clae_cla_episode_start_date AS start_date
        FROM ssd_cla_episodes
        WHERE clae_cla_episode_start_reason IN ('T', 'U')
    ) e ON e.person_id = p.person_id AND e.start_date = p.clap_cla_placement_start_date
    WHERE p.clap_cla_placement_start_date IS NOT NULL
        AND coalesce(p.clap_cla_placement_type, '') NOT IN ('T0', 'T1', 'T2', 'T3', 'T4')
),
grouped AS (
    SELECT child, start_date, placement_type, row_sources,
        CASE WHEN end_date IS NULL THEN next_start
            WHEN next_start < end_date THEN next_start ELSE end_date END AS end_date,
        sum(CASE WHEN same_carer = 1 THEN 0 ELSE 1 END) OVER (PARTITION BY child
            ORDER BY start_date ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS stay
    FROM placements
)
SELECT child, stay, min(start_date) AS start_date,
    CASE WHEN max(CASE WHEN end_date IS NULL THEN 1 ELSE 0 END) = 1 THEN NULL
        ELSE max(end_date) END AS end_date,
    max(CASE WHEN placement_type IN ('A3', 'A4', 'A5', 'A6') THEN 1 ELSE 0 END) AS for_adoption,
    max(CASE WHEN row_sources LIKE '%ssd%' THEN 1 ELSE 0 END) AS from_events
FROM grouped
GROUP BY child, stay
