-- id: asye_appointed_n
-- title: Newly qualified social workers appointed
-- question: Who begins their supported year with us?
-- area: Workforce
-- kind: flow
-- subject: worker
-- counts: subjects
-- unit: count
-- better: higher
-- needs: local_staff
-- dimension: route by which they joined
-- official: Local.
-- traps: Appointed is started: an accepted post is in sw_starters_due_n.
SELECT s.staf_worker_id AS subject, s.staf_start_date AS date, s.staf_team AS team,
    s.staf_worker_id AS worker, coalesce(s.staf_route, 'not said') AS category
FROM (
    SELECT staf_worker_id, staf_start_date, staf_team, staf_route,
        row_number() OVER (PARTITION BY staf_worker_id ORDER BY staf_start_date) AS nth
    FROM local_staff
    WHERE staf_asye = 'Y' AND staf_start_date IS NOT NULL
) s
WHERE s.nth = 1
