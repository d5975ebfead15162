-- id: plan_visit_before_plan
-- title: Plan visit before the plan
-- question: Is any visit dated before the plan it belongs to?
-- area: Child protection
-- kind: check
-- severity: warning
-- needs: ssd_cp_plans, ssd_cp_visits | local_last_dates
-- weakens: cp_visits_2w_pct cp_not_seen_alone_pct
-- rule: A statutory visit is on or after the start of the plan it belongs to.
-- mend: Correct the date of the visit, or link it to the right plan.
SELECT v.person_id AS child, v.cppv_cp_visit_date AS date, 'ssd_cp_visits' AS table_name,
    v.cppv_cp_visit_id AS row_id,
    'Plan began ' || CAST(p.cppl_cp_plan_start_date AS VARCHAR) AS found
FROM ssd_cp_visits v
JOIN ssd_cp_plans p ON p.cppl_cp_plan_id = v.cppv_cp_plan_id
WHERE v.cppv_cp_visit_date < p.cppl_cp_plan_start_date
UNION ALL
SELECT l.person_id, l.last_date, 'local_last_dates',
    l.person_id || '|' || l.last_kind || '|' || CAST(l.last_date AS VARCHAR),
    'Plan began ' || CAST(l.last_list_start_date AS VARCHAR)
FROM local_last_dates l
WHERE l.last_kind IN ('cp_visit', 'cp_review') AND l.last_date < l.last_list_start_date
