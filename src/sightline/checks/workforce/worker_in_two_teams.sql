-- id: worker_in_two_teams
-- title: Worker's name in two teams
-- question: Is any worker in two teams at once?
-- area: Workforce
-- kind: check
-- severity: information
-- needs: local_allocations
-- weakens: caseload_average
-- rule: A worker's name stands in one team at a time.
-- mend: Correct the team, or say that they are two people; until then they count as two.
SELECT NULL AS child, n.day AS date, min(a.allo_team) OVER (PARTITION BY a.allo_worker) AS team,
    a.allo_worker AS worker, 'local_allocations' AS table_name,
    a.allo_worker || '|' || a.allo_team AS row_id,
    'Holds ' || CAST(a.held AS VARCHAR) || ' in ' || a.allo_team AS found
FROM (
    SELECT allo_worker, allo_team, count(DISTINCT person_id) AS held,
        count(*) OVER (PARTITION BY allo_worker) AS teams
    FROM local_allocations
    WHERE absent_from IS NULL AND allo_worker IS NOT NULL AND allo_team IS NOT NULL
    GROUP BY allo_worker, allo_team
) a
CROSS JOIN check_now n
LEFT JOIN placeholder_workers w ON w.worker = a.allo_worker
WHERE a.teams > 1 AND w.worker IS NULL
