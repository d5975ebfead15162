-- id: plan_over_18
-- title: On a plan at 18 or over
-- question: Is anybody on a plan who is 18?
-- area: Child protection
-- kind: check
-- severity: error
-- needs: ssd_cp_plans, ssd_person
-- weakens: cpp_number_n cpp_rate_10k cp_visits_2w_pct
-- rule: A plan ends by the eighteenth birthday.
-- mend: End the plan, or correct the birth date.
SELECT p.child, p.day AS date, 'ssd_cp_plans' AS table_name,
    p.child || '|' || CAST(p.start_date AS VARCHAR) AS row_id,
    'Plan open at ' || CAST(age_on(b.birth, p.day) AS VARCHAR) AS found
FROM check_open_plans p
JOIN people b ON b.child = p.child
WHERE age_on(b.birth, p.day) >= 18
