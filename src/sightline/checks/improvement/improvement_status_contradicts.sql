-- id: improvement_status_contradicts
-- title: Project complete with an action that is not
-- question: Does the status of each project agree with its actions?
-- area: Improvement plan
-- kind: check
-- needs: local_improvement_projects, local_improvement_actions, local_improvement_statuses
-- severity: information
-- weakens: improvement_project_status_n improvement_projects_complete_pct
-- rule: All actions of a complete project are complete or embedding.
-- mend: Set the status of the project or of its actions right.
WITH latest AS (
    SELECT imst_item AS item, imst_item_id AS item_id, imst_status AS status,
        row_number() OVER (PARTITION BY imst_item, imst_item_id
            ORDER BY imst_from_date DESC, imst_status_id DESC) AS nth
    FROM local_improvement_statuses
)
SELECT NULL AS child, a.imac_start_date AS date, 'local_improvement_actions' AS table_name,
    a.imac_action_id AS row_id,
    concat('The project is complete, the action ', coalesce(s.status, 'not started')) AS found
FROM local_improvement_actions a
JOIN local_improvement_projects p ON p.impr_project_id = a.imac_project_id
JOIN latest l ON l.item = 'project' AND l.item_id = p.impr_project_id AND l.nth = 1
LEFT JOIN latest s ON s.item = 'action' AND s.item_id = a.imac_action_id AND s.nth = 1
WHERE l.status = 'complete' AND coalesce(s.status, 'not_started') NOT IN ('complete', 'embedding')
    AND a.imac_removed_date IS NULL
