-- Periods of being looked after, from all sources. An end followed by a start on the same or the
-- next day is one period. Short breaks (legal status V3, V4) are out. Nobody is looked after from
-- the 18th birthday on, whatever the record says (rule 13). out_of_stock is the first day on which
-- the child must not be counted; end_date is empty where the end is not known.
WITH spells AS (
    SELECT person_id AS child, clpe_start_date AS start_date, clpe_end_date AS end_date,
        coalesce(clpe_end_date, open_until) AS out_date
    FROM local_cla_periods
    WHERE clpe_start_date IS NOT NULL AND coalesce(clpe_legal_status, '') NOT IN ('V3', 'V4')
    UNION ALL
    SELECT e.person_id, e.clae_cla_episode_start_date, e.clae_cla_episode_ceased_date,
        coalesce(e.clae_cla_episode_ceased_date, e.open_until)
    FROM ssd_cla_episodes e
    LEFT JOIN (
        SELECT DISTINCT person_id, lega_legal_status_start_date AS start_date
        FROM ssd_legal_status
        WHERE lega_legal_status IN ('V3', 'V4')
    ) v ON v.person_id = e.person_id AND v.start_date = e.clae_cla_episode_start_date
    WHERE e.clae_cla_episode_start_date IS NOT NULL AND v.person_id IS NULL
),
marked AS (
    SELECT child, start_date, end_date, coalesce(out_date, CAST('9999-12-31' AS DATE)) AS out_date,
        max(coalesce(out_date, CAST('9999-12-31' AS DATE))) OVER (
            PARTITION BY child ORDER BY start_date, coalesce(out_date, CAST('9999-12-31' AS DATE))
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
    FROM spells
),
grouped AS (
    SELECT child, start_date, end_date, out_date,
        sum(CASE WHEN reached IS NULL OR date_diff('day', reached, start_date) > 1
            THEN 1 ELSE 0 END) OVER (
            PARTITION BY child ORDER BY start_date, out_date
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS period
    FROM marked
),
periods AS (
    SELECT child, min(start_date) AS start_date, max(out_date) AS out_date,
        CASE WHEN max(coalesce(end_date, CAST('1900-01-01' AS DATE))) = max(out_date)
            THEN max(end_date) END AS end_date
    FROM grouped
    GROUP BY child, period
)
SELECT p.child, p.start_date,
    CASE WHEN birthday(b.birth, 18) < p.out_date THEN birthday(b.birth, 18)
        ELSE p.end_date END AS end_date,
    CASE WHEN birthday(b.birth, 18) < p.out_date THEN birthday(b.birth, 18)
        WHEN p.out_date = CAST('9999-12-31' AS DATE) THEN NULL
        ELSE p.out_date END AS out_of_stock
FROM periods p
LEFT JOIN people b ON b.child = p.child
WHERE b.birth IS NULL OR birthday(b.birth, 18) > p.start_date
