-- Who holds each child on each snapshot day, by list: the worker that the latest extract shows, or
-- the allocated worker of the SSD. One row for a child, day and list.
WITH shown AS (
    SELECT person_id AS child, allo_list AS list, allo_team AS team, allo_worker AS worker,
        shown_from AS from_date, shown_to AS to_date, 1 AS preferred, 1 AS from_list
    FROM local_allocations_versions
    UNION ALL
    SELECT i.person_id, l.list, i.invo_professional_team, i.invo_professional_id,
        i.invo_involvement_start_date, coalesce(i.invo_involvement_end_date, i.open_until), 2, 0
    FROM ssd_involvements i
    CROSS JOIN (SELECT '6' AS list UNION ALL SELECT '7' UNION ALL SELECT '8' UNION ALL
        SELECT '9') l
    WHERE i.invo_involvement_start_date IS NOT NULL
        AND lower(coalesce(i.invo_professional_role_id, 'allocated')) LIKE '%allocated%'
)
SELECT child, day, list, team, worker, from_list, CASE WHEN p_worker IS NULL AND worker IS NOT NULL
    THEN 1 ELSE 0 END AS is_real
FROM (
    SELECT s.child, d.day, s.list, s.team, s.worker, s.from_list, p.worker AS p_worker,
        row_number() OVER (PARTITION BY s.child, d.day, s.list
            ORDER BY s.preferred, s.from_date DESC, s.worker) AS nth
    FROM shown s
    JOIN snapshots d ON s.from_date <= d.day AND (s.to_date IS NULL OR s.to_date > d.day)
    LEFT JOIN placeholder_workers p ON p.worker = s.worker
) numbered
WHERE nth = 1
