-- id: sw_turnover_rate_pct
-- title: Turnover of social workers
-- question: Do our social workers stay?
-- area: Workforce
-- kind: flow
-- subject: worker
-- unit: percent
-- aggregate: ratio
-- better: lower
-- needs: local_staff
-- official: The children's social work workforce census: leavers in the year over workers in post.
-- differs: The census divides by those in post on 30 September, in full-time equivalents; this by
--   the average in post, in heads.
-- traps: Permanent and fixed term; a move within children's services and an agency worker's end
--   are no leaving. Annualised in every window.
SELECT s.staf_worker_id AS subject, s.staf_end_date AS date, s.staf_team AS team,
    s.staf_worker_id AS worker, 1.0 AS value, 0.0 AS weight
FROM local_staff s
WHERE s.staf_end_date IS NOT NULL AND s.staf_employment IN ('permanent', 'fixed_term')
    AND s.staf_start_date IS NOT NULL
    AND coalesce(s.staf_leaving_reason, 'other') <> 'internal_move'
    AND s.staf_social_worker = 'Y'
UNION ALL
SELECT DISTINCT s.worker, m.counted_on, s.team, s.worker, 0.0, 1.0 / 12
FROM staff_in_post s
JOIN month_ends m ON m.day = s.day
WHERE s.employment IN ('permanent', 'fixed_term') AND s.social_worker = 'Y'
