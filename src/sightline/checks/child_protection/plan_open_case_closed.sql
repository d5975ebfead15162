-- id: plan_open_case_closed
-- title: Open plan of a closed case
-- question: Was a plan left open when the case closed?
-- area: Child protection
-- kind: check
-- severity: error
-- needs: ssd_cp_plans, local_cin_cases | ssd_cin_episodes
-- weakens: cpp_number_n cp_visits_2w_pct unallocated_children_n
-- rule: While a plan is open, the case of the child is open.
-- mend: End the plan, or reopen the case.
SELECT p.child, p.day AS date, 'ssd_cp_plans' AS table_name,
    p.child || '|' || CAST(p.start_date AS VARCHAR) AS row_id,
    'Case closed ' || CAST(c.closed AS VARCHAR) AS found
FROM check_open_plans p
JOIN (
    SELECT child, max(closed) AS closed FROM (
        SELECT person_id AS child, cinc_close_date AS closed FROM local_cin_cases
        UNION ALL
        SELECT person_id AS child, cine_close_date AS closed FROM ssd_cin_episodes
    ) x
    GROUP BY child
) c ON c.child = p.child AND c.closed >= p.start_date AND c.closed <= p.day
LEFT JOIN check_open_cases o ON o.child = p.child
WHERE o.child IS NULL
