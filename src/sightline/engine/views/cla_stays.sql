-- Stays with one carer. A change that keeps the carer (SSDA903 reasons L, T and U of the episode,
-- or PLACE of the old placement at the same postcode: for example U6 to U4) continues the stay. Temporary placements (T0
-- to T4) are left out, and the stay lasts while the child is away on one; back in a placement of the
-- same type and postcode, it goes on. The list of Annex A shows a child's latest placement only, so
-- a stay ends where the next one begins.
WITH every_one AS (
    SELECT person_id AS child, clap_cla_placement_start_date AS start_date,
        clap_cla_placement_end_date AS end_date, clap_cla_placement_type AS placement_type,
        coalesce(clap_cla_placement_postcode, '') AS postcode,
        clap_cla_placement_change_reason AS change_reason, row_sources,
        CASE WHEN clap_cla_placement_type IN ('T0', 'T1', 'T2', 'T3', 'T4') THEN 1 ELSE 0
            END AS is_temporary
    FROM ssd_cla_placement
    WHERE clap_cla_placement_start_date IS NOT NULL
),
away AS (
    SELECT p.child, p.start_date,
        max(coalesce(t.end_date, CAST('9999-12-31' AS DATE))) AS back_date
    FROM every_one p
    JOIN every_one t ON t.child = p.child AND t.is_temporary = 1
        AND date_diff('day', p.end_date, t.start_date) BETWEEN 0 AND 1
    WHERE p.is_temporary = 0
    GROUP BY p.child, p.start_date
),
kept AS (
    SELECT DISTINCT person_id AS child, clae_cla_episode_start_date AS start_date
    FROM ssd_cla_episodes
    WHERE clae_cla_episode_start_reason IN ('L', 'T', 'U')
),
placements AS (
    SELECT p.child, p.start_date, p.placement_type, p.row_sources, p.postcode,
        CASE WHEN a.back_date IS NULL THEN p.end_date
            WHEN a.back_date < CAST('9999-12-31' AS DATE) THEN a.back_date END AS end_date,
        a.back_date, p.change_reason, CASE WHEN k.child IS NULL THEN 0 ELSE 1 END AS kept_carer
    FROM every_one p
    LEFT JOIN away a ON a.child = p.child AND a.start_date = p.start_date
    LEFT JOIN kept k ON k.child = p.child AND k.start_date = p.start_date
    WHERE p.is_temporary = 0
),
followed AS (
    SELECT child, start_date, end_date, placement_type, row_sources,
        lead(start_date) OVER (PARTITION BY child ORDER BY start_date) AS next_start,
        CASE WHEN kept_carer = 1
            OR (lag(change_reason) OVER (PARTITION BY child ORDER BY start_date) = 'PLACE'
                AND (lag(postcode) OVER (PARTITION BY child ORDER BY start_date)
                    IN (postcode, '') OR postcode = ''))
            OR (date_diff('day', lag(back_date) OVER (PARTITION BY child ORDER BY start_date),
                    start_date) BETWEEN 0 AND 1
                AND lag(placement_type) OVER (PARTITION BY child ORDER BY start_date)
                    = placement_type
                AND lag(postcode) OVER (PARTITION BY child ORDER BY start_date) = postcode)
            THEN 1 ELSE 0 END AS same_carer
    FROM placements
),
grouped AS (
    SELECT child, start_date, placement_type, row_sources,
        CASE WHEN end_date IS NULL THEN next_start
            WHEN next_start < end_date THEN next_start ELSE end_date END AS end_date,
        sum(CASE WHEN same_carer = 1 THEN 0 ELSE 1 END) OVER (PARTITION BY child
            ORDER BY start_date ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS stay
    FROM followed
)
SELECT child, stay, min(start_date) AS start_date,
    CASE WHEN max(CASE WHEN end_date IS NULL THEN 1 ELSE 0 END) = 1 THEN NULL
        ELSE max(end_date) END AS end_date,
    max(CASE WHEN placement_type IN ('A3', 'A4', 'A5', 'A6') THEN 1 ELSE 0 END) AS for_adoption,
    max(CASE WHEN row_sources LIKE '%ssd%' THEN 1 ELSE 0 END) AS from_events
FROM grouped
GROUP BY child, stay
