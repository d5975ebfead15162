-- id: unallocated_child
-- title: Child without a worker
-- question: Does a real worker hold every open child?
-- area: Workforce
-- kind: check
-- severity: warning
-- needs: local_allocations | ssd_involvements
-- weakens: unallocated_children_n caseload_average
-- rule: A child open on list 6, 7 or 8 is held by a worker: not a blank, a tray, a duty desk or a
--   team.
-- mend: Allocate the child.
SELECT a.child, n.day AS date, a.team, a.worker, 'local_allocations' AS table_name,
    a.child || '|' || a.list AS row_id,
    CASE WHEN a.worker IS NULL THEN 'No worker' ELSE 'Held by ' || a.worker END
        || ' on list ' || a.list AS found
FROM (
    SELECT person_id AS child, allo_team AS team, allo_worker AS worker, allo_list AS list
    FROM local_allocations
    WHERE absent_from IS NULL
) a
CROSS JOIN check_now n
LEFT JOIN placeholder_workers w ON w.worker = a.worker
WHERE (a.worker IS NULL OR w.worker IS NOT NULL)
    AND ((a.list = '6' AND a.child IN (SELECT child FROM check_open_cases))
        OR (a.list = '7' AND a.child IN (SELECT child FROM check_open_plans))
        OR (a.list = '8' AND a.child IN (SELECT child FROM check_open_care)))
UNION ALL
SELECT o.child, n.day, NULL, NULL, 'ssd_involvements', o.child, 'No worker is involved'
FROM (
    SELECT child FROM check_open_cases
    UNION SELECT child FROM check_open_plans
    UNION SELECT child FROM check_open_care
) o
CROSS JOIN check_now n
WHERE EXISTS (SELECT 1 FROM extracts e
        WHERE e.source = 'ssd' AND e.table_name = 'ssd_involvements')
    AND NOT EXISTS (SELECT 1 FROM local_allocations l WHERE l.person_id = o.child)
    AND NOT EXISTS (SELECT 1 FROM ssd_involvements i
        WHERE i.person_id = o.child AND i.invo_involvement_start_date <= n.day
            AND i.open_until IS NULL AND i.invo_professional_id IS NOT NULL
            AND (i.invo_involvement_end_date IS NULL OR i.invo_involvement_end_date > n.day)
            AND i.invo_professional_id NOT IN (SELECT worker FROM placeholder_workers))
