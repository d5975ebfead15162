-- id: sw_leavers_n
-- title: Permanent social workers who left
-- question: Who left us, and why?
-- area: Workforce
-- kind: flow
-- subject: worker
-- counts: subjects
-- unit: count
-- better: lower
-- needs: local_staff
-- dimension: why they left
-- official: The children's social work workforce census, which is of 30 September; this is any
--   month's end.
-- traps: A count without those in post says little: see sw_turnover_rate_pct. Moves within
--   children's services are out.
SELECT s.staf_worker_id AS subject, s.staf_end_date AS date, s.staf_team AS team,
    s.staf_worker_id AS worker, coalesce(s.staf_leaving_reason, 'not said') AS category
FROM local_staff s
WHERE s.staf_end_date IS NOT NULL AND s.staf_start_date IS NOT NULL
    AND s.staf_employment = 'permanent' AND s.staf_social_worker = 'Y'
    AND coalesce(s.staf_leaving_reason, 'other') <> 'internal_move'
