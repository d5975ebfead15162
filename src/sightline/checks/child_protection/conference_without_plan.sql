-- id: conference_without_plan
-- title: Conference decided a plan that is not there
-- question: Is there a plan wherever a conference decided one?
-- area: Child protection
-- kind: check
-- severity: warning
-- needs: ssd_initial_cp_conference, ssd_cp_plans
-- weakens: icpc_to_cpp_pct cpp_number_n
-- rule: Where the result of a conference is a plan, a plan of the child begins within 15 days of
--   it, or is open already.
-- mend: Start the plan, or correct the result.
SELECT c.person_id AS child, c.icpc_icpc_date AS date, c.icpc_icpc_team AS team,
    c.icpc_icpc_worker_id AS worker, 'ssd_initial_cp_conference' AS table_name,
    c.icpc_icpc_id AS row_id, 'Result is a plan, and none begins' AS found
FROM ssd_initial_cp_conference c
CROSS JOIN check_now n
WHERE c.icpc_icpc_outcome_cp_flag = 'Y' AND date_diff('day', c.icpc_icpc_date, n.day) > 15
    AND NOT EXISTS (SELECT 1 FROM ssd_cp_plans p WHERE p.person_id = c.person_id
        AND date_diff('day', c.icpc_icpc_date, p.cppl_cp_plan_start_date) <= 15
        AND (p.cppl_cp_plan_end_date IS NULL OR p.cppl_cp_plan_end_date >= c.icpc_icpc_date))
