-- id: staff_dates_out_of_order
-- title: Employment that ended before it began
-- question: Did anybody leave before they started?
-- area: Workforce
-- kind: check
-- severity: error
-- needs: local_staff
-- weakens: cs_turnover_rate_pct sw_leavers_n sw_permanent_n
-- rule: Nobody leaves before the day they start.
-- mend: Correct the date that is wrong.
SELECT NULL AS child, s.staf_end_date AS date, s.staf_team AS team, s.staf_worker_id AS worker,
    'local_staff' AS table_name, s.staf_employment_id AS row_id,
    concat('Started ', s.staf_start_date, ', left ', s.staf_end_date) AS found
FROM local_staff s
WHERE s.staf_end_date < s.staf_start_date
