-- id: education_plan_not_returned
-- title: Education plan held and not returned
-- question: Does every meeting lead to a plan?
-- area: Education of children looked after
-- kind: check
-- severity: warning
-- needs: local_education_plans
-- weakens: pep_return_pct
-- rule: A plan is returned within two months of its meeting.
-- mend: Ask the school for the plan.
SELECT p.person_id AS child, p.pepl_meeting_date AS date, 'local_education_plans' AS table_name,
    p.pepl_pep_id AS row_id, 'Held and not returned for two months' AS found
FROM local_education_plans p
JOIN check_now n ON n.day > add_months(p.pepl_meeting_date, 2)
WHERE p.pepl_returned_date IS NULL
