-- id: conference_without_result
-- title: Conference without a result
-- question: Is the result of every conference recorded?
-- area: Child protection
-- kind: check
-- severity: warning
-- needs: ssd_initial_cp_conference
-- weakens: icpc_to_cpp_pct
-- rule: A conference held more than 15 days ago has a result: a plan, or none.
-- mend: Record the result.
SELECT c.person_id AS child, c.icpc_icpc_date AS date, c.icpc_icpc_team AS team,
    c.icpc_icpc_worker_id AS worker, 'ssd_initial_cp_conference' AS table_name,
    c.icpc_icpc_id AS row_id, 'No result' AS found
FROM ssd_initial_cp_conference c
CROSS JOIN check_now n
WHERE coalesce(c.icpc_icpc_outcome_cp_flag, 'U') NOT IN ('Y', 'N')
    AND c.row_sources <> 'cin' AND date_diff('day', c.icpc_icpc_date, n.day) > 15
