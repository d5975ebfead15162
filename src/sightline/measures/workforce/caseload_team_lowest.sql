-- id: caseload_team_lowest
-- title: Lowest average caseload of a team
-- question: How far apart are our teams?
-- area: Workforce
-- kind: snapshot
-- subject: team
-- unit: per worker
-- aggregate: least
-- better: lower
-- needs: local_allocations | ssd_involvements, local_cin_cases | ssd_cin_episodes, ssd_cp_plans, local_cla_periods | ssd_cla_episodes
-- catalogue: caseload_range_team_average
-- official: Local.
-- differs: The average over all workers is caseload_average: a range of team averages says nothing
--   of it.
-- traps: Heads, partial as caseload_average is. A team of one worker makes the range by itself:
--   open the cases.
SELECT t.team AS subject, t.day AS date, t.team, 1.0 * t.children / t.workers AS value
FROM (
    SELECT n.team, n.day, count(DISTINCT n.child) AS children, count(DISTINCT n.worker) AS workers
    FROM (
        SELECT child, day, team, worker,
            row_number() OVER (PARTITION BY child, day ORDER BY list DESC) AS nth
        FROM list_holders
        WHERE is_real = 1
    ) n
    WHERE n.nth = 1 AND n.team IS NOT NULL
    GROUP BY n.team, n.day
) t
