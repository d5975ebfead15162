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
-- traps: Headcount, and only workers who hold a child on lists 6 to 8: partial.
SELECT child, day AS date, team, worker FROM (
    SELECT child, day, team, worker,
        row_number() OVER (PARTITION BY child, day ORDER BY list DESC) AS nth
    FROM list_holders
    WHERE is_real = 1
) numbered
WHERE nth = 1
