-- id: improvement_item_unknown
-- title: Action or status of a project that is not in the plan
-- question: Does every action and status belong to something in the plan?
-- area: Improvement plan
-- kind: check
-- needs: local_improvement_projects, local_improvement_actions, local_improvement_statuses
-- severity: warning
-- weakens: improvement_project_status_n improvement_actions_complete_pct
--   improvement_projects_complete_pct
-- rule: An action belongs to a project of the plan, and a status to a project or action of it.
-- mend: Add the project or action, or correct the identifier.
SELECT NULL AS child, a.imac_start_date AS date, 'local_improvement_actions' AS table_name,
    a.imac_action_id AS row_id, concat('No project ', coalesce(a.imac_project_id, 'named')) AS found
FROM local_improvement_actions a
LEFT JOIN local_improvement_projects p ON p.impr_project_id = a.imac_project_id
WHERE p.impr_project_id IS NULL
UNION ALL
SELECT NULL, s.imst_from_date, 'local_improvement_statuses', s.imst_status_id,
    concat('No ', coalesce(s.imst_item, 'item'), ' ', coalesce(s.imst_item_id, 'named'))
FROM local_improvement_statuses s
LEFT JOIN local_improvement_projects p ON s.imst_item = 'project' AND p.impr_project_id = s.imst_item_id
LEFT JOIN local_improvement_actions a ON s.imst_item = 'action' AND a.imac_action_id = s.imst_item_id
WHERE p.impr_project_id IS NULL AND a.imac_action_id IS NULL
