-- id: post_state_contradicts
-- title: Post whose state and worker contradict each other
-- question: Does each post say how it is filled, and agree with itself?
-- area: Workforce
-- kind: check
-- severity: warning
-- needs: local_posts
-- weakens: sw_vacancy_rate_pct sw_vacancy_posts_pct sw_vacancies_n
-- rule: A vacant post has no worker, a filled or covered one has; each has a full-time equivalent.
-- mend: Correct the state, the worker or the full-time equivalent.
SELECT NULL AS child, p.post_from_date AS date, p.post_team AS team, p.post_worker_id AS worker,
    'local_posts' AS table_name, concat(p.post_post_id, '|', p.post_from_date) AS row_id,
    CASE WHEN p.post_fte IS NULL THEN 'No full-time equivalent'
        WHEN p.post_state IS NULL THEN 'Not said how it is filled'
        WHEN p.post_state = 'vacant' THEN 'Vacant, and somebody is in it'
        ELSE concat('Said to be ', p.post_state, ', and nobody is in it') END AS found
FROM local_posts p
WHERE p.post_fte IS NULL OR p.post_state IS NULL
    OR (p.post_state = 'vacant' AND p.post_worker_id IS NOT NULL)
    OR (p.post_state IN ('filled', 'agency') AND p.post_worker_id IS NULL)
