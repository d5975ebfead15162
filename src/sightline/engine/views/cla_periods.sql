-- Periods of being looked after, from all sources. An end followed by a start on the same or the
-- next day is one period. Short breaks (legal status V3, V4 of the list's row, or at the start of
-- the period or episode) are out until another legal status begins. What is open in the list but
-- not known after its last extract, while episodes are (or the other way round), leaves the stock
-- then. Nobody is looked after from the 18th birthday on, whatever the record says (rule 13).
-- out_of_stock is the first day on which the child must not be counted; end_date is empty where
-- the end is not known.
WITH last_days AS (
    SELECT e.table_name, max(e.as_at) AS last_day
    FROM extracts e
    WHERE e.table_name IN ('local_cla_periods', 'ssd_cla_episodes')
    GROUP BY e.table_name
),
stale_from AS (
    SELECT a.table_name, min(c.day) AS day
    FROM last_days a
    JOIN last_days b ON b.last_day > a.last_day
    JOIN calendar c ON c.day > a.last_day
    GROUP BY a.table_name
),
raw AS (
    SELECT p.person_id, p.clpe_start_date AS start_date, p.clpe_end_date AS end_date,
        coalesce(p.clpe_end_date, p.open_until, f.day) AS out_date, p.first_recorded
    FROM local_cla_periods p
    LEFT JOIN stale_from f ON f.table_name = 'local_cla_periods'
    WHERE p.clpe_start_date IS NOT NULL AND coalesce(p.clpe_legal_status, '') NOT IN ('V3', 'V4')
    UNION ALL
    SELECT e.person_id, e.clae_cla_episode_start_date, e.clae_cla_episode_ceased_date,
        coalesce(e.clae_cla_episode_ceased_date, e.open_until, f.day), e.first_recorded
    FROM ssd_cla_episodes e
    LEFT JOIN stale_from f ON f.table_name = 'ssd_cla_episodes'
    WHERE e.clae_cla_episode_start_date IS NOT NULL
),
statuses AS (
    SELECT person_id, lega_legal_status AS status, lega_legal_status_start_date AS start_date,
        lega_legal_status_end_date AS end_date,
        lead(lega_legal_status_start_date) OVER (PARTITION BY person_id
            ORDER BY lega_legal_status_start_date) AS next_start
    FROM ssd_legal_status
    WHERE lega_legal_status IS NOT NULL AND lega_legal_status_start_date IS NOT NULL
),
short_breaks AS (
    SELECT DISTINCT r.person_id, r.start_date
    FROM raw r
    JOIN statuses s ON s.person_id = r.person_id AND s.status IN ('V3', 'V4')
        AND s.start_date <= r.start_date
        AND (s.end_date IS NULL OR s.end_date > r.start_date)
        AND (s.next_start IS NULL OR s.next_start > r.start_date)
),
came_after AS (
    SELECT r.person_id, r.start_date, min(s.start_date) AS care_start
    FROM raw r
    JOIN short_breaks v ON v.person_id = r.person_id AND v.start_date = r.start_date
    JOIN statuses s ON s.person_id = r.person_id AND s.status NOT IN ('V3', 'V4')
        AND s.start_date > r.start_date AND (r.out_date IS NULL OR s.start_date < r.out_date)
    GROUP BY r.person_id, r.start_date
),
spells AS (
    SELECT r.person_id AS child, r.end_date, r.out_date, r.first_recorded,
        CASE WHEN v.person_id IS NULL THEN r.start_date ELSE k.care_start END AS start_date
    FROM raw r
    LEFT JOIN short_breaks v ON v.person_id = r.person_id AND v.start_date = r.start_date
    LEFT JOIN came_after k ON k.person_id = r.person_id AND k.start_date = r.start_date
    WHERE v.person_id IS NULL OR k.care_start IS NOT NULL
),
marked AS (
    SELECT child, start_date, end_date, first_recorded,
        coalesce(out_date, CAST('9999-12-31' AS DATE)) AS out_date,
        max(coalesce(out_date, CAST('9999-12-31' AS DATE))) OVER (
            PARTITION BY child ORDER BY start_date, coalesce(out_date, CAST('9999-12-31' AS DATE))
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
    FROM spells
),
grouped AS (
    SELECT child, start_date, end_date, out_date, first_recorded,
        sum(CASE WHEN reached IS NULL OR date_diff('day', reached, start_date) > 1
            THEN 1 ELSE 0 END) OVER (
            PARTITION BY child ORDER BY start_date, out_date
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS period
    FROM marked
),
periods AS (
    SELECT child, min(start_date) AS start_date, max(out_date) AS out_date,
        min(first_recorded) AS first_recorded,
        CASE WHEN max(coalesce(end_date, CAST('1900-01-01' AS DATE))) = max(out_date)
            THEN max(end_date) END AS end_date
    FROM grouped
    GROUP BY child, period
)
SELECT p.child, p.start_date, p.first_recorded,
    CASE WHEN birthday(b.birth, 18) < p.out_date THEN birthday(b.birth, 18)
        ELSE p.end_date END AS end_date,
    CASE WHEN birthday(b.birth, 18) < p.out_date THEN birthday(b.birth, 18)
        WHEN p.out_date = CAST('9999-12-31' AS DATE) THEN NULL
        ELSE p.out_date END AS out_of_stock
FROM periods p
LEFT JOIN people b ON b.child = p.child
WHERE b.birth IS NULL OR birthday(b.birth, 18) > p.start_date
