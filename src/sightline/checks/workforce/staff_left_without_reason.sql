-- id: staff_left_without_reason
-- title: Employment that ended without a reason
-- question: Does everybody who left say why?
-- area: Workforce
-- kind: check
-- severity: warning
-- needs: local_staff
-- weakens: cs_turnover_rate_pct sw_turnover_rate_pct sw_leavers_n
-- rule: Each employment that ended has a reason, and a move within the service is one.
-- mend: Ask the human resources team for the reason.
SELECT NULL AS child, s.staf_end_date AS date, s.staf_team AS team, s.staf_worker_id AS worker,
    'local_staff' AS table_name, s.staf_employment_id AS row_id, 'No reason for leaving' AS found
FROM local_staff s
WHERE s.staf_end_date IS NOT NULL AND s.staf_leaving_reason IS NULL
    AND s.staf_employment <> 'agency'
