-- id: improvement_unowned
-- title: Project or action without an owner or a due date
-- question: Does everything in the plan have an owner and a day?
-- area: Improvement plan
-- kind: check
-- needs: local_improvement_projects, local_improvement_actions
-- severity: information
-- weakens: improvement_actions_overdue_n
-- rule: A project and an action have an owner and a due date.
-- mend: Name the owner and the day.
SELECT NULL AS child, p.impr_start_date AS date, 'local_improvement_projects' AS table_name,
    p.impr_project_id AS row_id,
    CASE WHEN p.impr_owner IS NULL THEN 'No owner' ELSE 'No due date' END AS found
FROM local_improvement_projects p
WHERE p.impr_owner IS NULL OR p.impr_due_date IS NULL
UNION ALL
SELECT NULL, a.imac_start_date, 'local_improvement_actions', a.imac_action_id,
    CASE WHEN a.imac_owner IS NULL THEN 'No owner' ELSE 'No due date' END
FROM local_improvement_actions a
WHERE a.imac_owner IS NULL OR a.imac_due_date IS NULL
