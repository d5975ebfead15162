-- id: core_group_outside_plan
-- title: Core group outside a child protection plan
-- question: Which core groups are of no plan?
-- area: Child protection
-- kind: check
-- severity: warning
-- needs: local_core_groups, ssd_cp_plans
-- weakens: cp_core_group_timely_pct cp_core_groups_overdue_n
-- rule: A core group meets while the child is on a plan, the last day included.
-- mend: Correct the date of the meeting, or record the plan.
SELECT g.person_id AS child, g.core_meeting_date AS date, 'local_core_groups' AS table_name,
    g.core_meeting_id AS row_id, 'No plan open on that day' AS found
FROM local_core_groups g
LEFT JOIN ssd_cp_plans p ON p.person_id = g.person_id
    AND p.cppl_cp_plan_start_date <= g.core_meeting_date
    AND (p.cppl_cp_plan_end_date IS NULL OR p.cppl_cp_plan_end_date >= g.core_meeting_date)
WHERE p.person_id IS NULL AND g.core_meeting_date IS NOT NULL
