-- id: cs_turnover_rate_pct
-- title: Turnover of staff of children's services
-- question: Do our people stay?
-- area: Workforce
-- kind: flow
-- subject: worker
-- unit: percent
-- aggregate: ratio
-- better: lower
-- needs: local_staff
-- official: Local; the workforce census is of social workers only.
-- differs: Every role, where the census is of social workers: sw_turnover_rate_pct.
-- traps: Permanent and fixed term; a move within children's services and an agency worker's end
--   are no leaving. Annualised in every window.
SELECT s.staf_worker_id AS subject, s.staf_end_date AS date, s.staf_team AS team,
    s.staf_worker_id AS worker, 1.0 AS value, 0.0 AS weight
FROM local_staff s
WHERE s.staf_end_date IS NOT NULL AND s.staf_employment IN ('permanent', 'fixed_term')
    AND s.staf_start_date IS NOT NULL
    AND coalesce(s.staf_leaving_reason, 'other') <> 'internal_move'
UNION ALL
SELECT DISTINCT s.worker, m.counted_on, s.team, s.worker, 0.0, 1.0 / 12
FROM staff_in_post s
JOIN month_ends m ON m.day = s.day
WHERE s.employment IN ('permanent', 'fixed_term')
