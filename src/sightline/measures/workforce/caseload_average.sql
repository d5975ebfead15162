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
    SELECT o.child, o.day, h.team, h.worker,
        row_number() OVER (PARTITION BY o.child, o.day ORDER BY o.list DESC) AS nth
    FROM open_on_lists o
    JOIN holders h ON h.child = o.child AND h.day = o.day AND h.list = o.list
    WHERE h.is_real = 1
) numbered
WHERE nth = 1
