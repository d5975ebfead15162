-- placements_on
-- The placement of each child on each snapshot day, one row: the latest that began by then. While a
-- child is away on a temporary placement (T0 to T4) it is the one the child came from.
WITH away AS (
    SELECT p.person_id, p.clap_cla_placement_start_date AS start_date,
        max(coalesce(t.clap_cla_placement_end_date, CAST('9999-12-31' AS DATE))) AS back_date
    FROM ssd_cla_placement p
    JOIN ssd_cla_placement t ON t.person_id = p.person_id
        AND t.clap_cla_placement_type IN ('T0', 'T1', 'T2', 'T3', 'T4')
        AND date_diff('day', p.clap_cla_placement_end_date, t.clap_cla_placement_start_date)
            BETWEEN 0 AND 1
    GROUP BY p.person_id, p.clap_cla_placement_start_date
)
SELECT child, day, start_date, placement_type, provider, distance
FROM (
    SELECT p.person_id AS child, d.day, p.clap_cla_placement_start_date AS start_date,
        p.clap_cla_placement_type AS placement_type, p.clap_cla_placement_provider AS provider,
        p.clap_cla_placement_distance AS distance,
        row_number() OVER (PARTITION BY p.person_id, d.day
            ORDER BY p.clap_cla_placement_start_date DESC,
                coalesce(p.clap_cla_placement_end_date, CAST('9999-12-31' AS DATE)) DESC,
                p.clap_cla_placement_type) AS nth
    FROM ssd_cla_placement p
    LEFT JOIN away a ON a.person_id = p.person_id
        AND a.start_date = p.clap_cla_placement_start_date
    JOIN snapshots d ON p.clap_cla_placement_start_date <= d.day
        AND (coalesce(a.back_date, p.clap_cla_placement_end_date, p.open_until) IS NULL
            OR coalesce(a.back_date, p.clap_cla_placement_end_date, p.open_until) > d.day)
    WHERE coalesce(p.clap_cla_placement_type, '') NOT IN ('T0', 'T1', 'T2', 'T3', 'T4')
) numbered
WHERE nth = 1
