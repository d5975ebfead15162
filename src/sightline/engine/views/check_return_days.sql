-- The days on which a return and Annex A can be set side by side: the return's as-at date, or the
-- last day that Annex A knows when that is earlier. annex_as_at is the extract to ask: the first
-- on or after the day. A day that no extract within six months shows is left out.
SELECT r.source AS row_source, p.list_table, r.as_at,
    CASE WHEN a.last_as_at < r.as_at THEN a.last_as_at ELSE r.as_at END AS day,
    (SELECT min(x.as_at) FROM extracts x WHERE x.source = 'annex_a'
        AND x.table_name = p.list_table
        AND (x.as_at >= r.as_at OR x.as_at = a.last_as_at)) AS annex_as_at
FROM (SELECT DISTINCT source, as_at, table_name FROM extracts) r
JOIN (
    SELECT 'ssda903' AS source, 'ssd_cla_episodes' AS return_table,
        'local_cla_periods' AS list_table
    UNION ALL SELECT 'cin', 'ssd_cin_episodes', 'local_cin_cases'
    UNION ALL SELECT 'cin', 'ssd_cp_plans', 'ssd_cp_plans'
) p ON p.source = r.source AND p.return_table = r.table_name
JOIN (
    SELECT table_name, min(as_at) AS first_as_at, max(as_at) AS last_as_at
    FROM extracts
    WHERE source = 'annex_a'
    GROUP BY table_name
) a ON a.table_name = p.list_table
WHERE a.last_as_at > add_months(r.as_at, -12) AND r.as_at >= add_months(a.first_as_at, -6)
