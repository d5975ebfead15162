-- id: caseload_average
-- title: Children for each worker who holds cases
-- question: Do workers have time for each child?
-- area: Workforce
-- kind: snapshot
-- counts: children
-- unit: per worker
-- better: lower
-- needs: local_allocations | ssd_involvements, local_cin_cases | ssd_cin_episodes, ssd_cp_plans, local_cla_periods | ssd_cla_episodes
-- official: Local; the Children's Social Work Workforce return counts full-time equivalents on
--   30 September.
-- traps: Headcount, and only workers who hold a child on lists 6 to 8: partial. Annex A
--   gives names: one name in two teams is two workers, each shown with the team.
SELECT child, day AS date, team,
    CASE WHEN is_shown = 1
        AND min(team) OVER (PARTITION BY day, worker) <> max(team) OVER (PARTITION BY day, worker)
        THEN concat(worker, ' (', team, ')') ELSE worker END AS worker
FROM (
    SELECT child, day, team, worker, is_shown,
        row_number() OVER (PARTITION BY child, day ORDER BY list DESC) AS nth
    FROM list_holders
    WHERE is_real = 1
) numbered
WHERE nth = 1
