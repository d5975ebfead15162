-- id: caseload_fte_average
-- title: Children for each full-time worker who holds cases
-- question: How many children does a full-time worker hold?
-- area: Workforce
-- kind: snapshot
-- subject: worker
-- unit: per worker
-- aggregate: ratio
-- better: lower
-- needs: local_staff, local_allocations | ssd_involvements, local_cin_cases | ssd_cin_episodes, ssd_cp_plans, local_cla_periods | ssd_cla_episodes
-- official: The children's social work workforce census: cases over full-time equivalent case
--   holders on 30 September.
-- differs: Children, each once, where the census counts cases. caseload_average is in heads.
-- traps: A child whose worker is not in the feed of staff is left out on both sides, and so is one
--   whose worker's name two members of staff share: see that the names agree.
WITH held AS (
    SELECT n.child, n.day, n.team, n.worker
    FROM (
        SELECT child, day, team, worker,
            row_number() OVER (PARTITION BY child, day ORDER BY list DESC) AS nth
        FROM list_holders
        WHERE is_real = 1
    ) n
    WHERE n.nth = 1
),
named AS (
    SELECT day, shown, min(worker) AS worker
    FROM (
        SELECT day, worker, worker AS shown FROM staff_in_post WHERE fte > 0
        UNION
        SELECT day, worker, case_worker FROM staff_in_post
        WHERE fte > 0 AND case_worker IS NOT NULL
    ) a
    GROUP BY day, shown
    HAVING count(*) = 1
)
SELECT w.worker AS subject, h.child, h.day AS date, h.team, w.worker, 1.0 AS value, 0.0 AS weight
FROM held h
JOIN named w ON w.day = h.day AND w.shown = h.worker
UNION ALL
SELECT p.worker, NULL, p.day, k.team, p.worker, 0.0, p.fte
FROM staff_in_post p
JOIN (SELECT w.day, w.worker, min(h.team) AS team
    FROM held h
    JOIN named w ON w.day = h.day AND w.shown = h.worker
    GROUP BY w.day, w.worker) k ON k.day = p.day AND k.worker = p.worker
WHERE p.fte > 0
