-- Who holds what is open on lists 6, 7 and 8 on each snapshot day, one row for a child, day, list and
-- start. is_known is 0 where no source says who; is_shown is 1 where the list of the day shows the
-- row. A new row recorded late has no known holder in Annex A while the list still shows an earlier
-- row of the child that is closed: that row's worker does not hold the new one.
WITH list_rows AS (
    SELECT person_id AS child, '6' AS list, cinc_start_date AS start_date, first_recorded,
        last_recorded
    FROM local_cin_cases
    UNION ALL
    SELECT person_id, '7', cppl_cp_plan_start_date, first_recorded, last_recorded
    FROM ssd_cp_plans
    UNION ALL
    SELECT person_id, '8', clpe_start_date, first_recorded, last_recorded
    FROM local_cla_periods
),
lists_of AS (
    SELECT d.day, max(e.as_at) AS as_at
    FROM snapshots d
    JOIN extracts e ON e.as_at <= d.day
    WHERE e.table_name = 'local_allocations'
    GROUP BY d.day
),
stale AS (
    SELECT DISTINCT o.child, o.day, o.list, o.start_date
    FROM open_on_lists o
    JOIN lists_of t ON t.day = o.day
    JOIN list_rows r ON r.child = o.child AND r.list = o.list AND r.start_date <> o.start_date
        AND r.first_recorded <= o.day AND r.last_recorded >= t.as_at
    WHERE o.first_recorded > o.day
)
SELECT o.child, o.day, o.list, o.start_date, o.first_recorded, h.team, h.worker,
    coalesce(h.is_real, 0) AS is_real,
    CASE WHEN h.child IS NULL THEN 0 ELSE 1 END AS is_known, coalesce(h.from_list, 0) AS is_shown
FROM open_on_lists o
LEFT JOIN stale s ON s.child = o.child AND s.day = o.day AND s.list = o.list
    AND s.start_date = o.start_date
LEFT JOIN holders h ON h.child = o.child AND h.day = o.day AND h.list = o.list
    AND (h.from_list = 0 OR s.child IS NULL)
