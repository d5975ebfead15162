-- id: caseload_worker_lowest
-- title: Lowest caseload of a worker
-- question: Who carries the fewest?
-- area: Workforce
-- kind: snapshot
-- subject: worker
-- unit: per worker
-- aggregate: least
-- better: neutral
-- needs: local_allocations | ssd_involvements, local_cin_cases | ssd_cin_episodes, ssd_cp_plans, local_cla_periods | ssd_cla_episodes
-- catalogue: caseload_range_worker
-- official: Local.
-- traps: Heads: a part-time worker's few may be many. Workers who hold nobody are not seen. A
--   manager who holds a child for a day makes the lowest.
SELECT w.worker AS subject, w.day AS date, w.team, w.worker, 1.0 * w.children AS value
FROM (
    SELECT n.worker, n.team, n.day, count(DISTINCT n.child) AS children
    FROM (
        SELECT child, day, team, worker,
            row_number() OVER (PARTITION BY child, day ORDER BY list DESC) AS nth
        FROM list_holders
        WHERE is_real = 1
    ) n
    WHERE n.nth = 1
    GROUP BY n.worker, n.team, n.day
) w
