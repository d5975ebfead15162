-- The projects and actions in the improvement plan on each snapshot day, with the status that they
-- had then: the last one set on or before the day, and not started before the first one.
WITH items AS (
    SELECT 'project' AS item, impr_project_id AS item_id, impr_project_id AS project,
        impr_priority AS priority, impr_start_date AS started, impr_removed_date AS removed,
        impr_due_date AS due_date, open_until
    FROM local_improvement_projects
    UNION ALL
    SELECT 'action', imac_action_id, imac_project_id, CAST(NULL AS VARCHAR), imac_start_date,
        imac_removed_date, imac_due_date, open_until
    FROM local_improvement_actions
),
statuses AS (
    SELECT imst_item AS item, imst_item_id AS item_id, imst_status AS status,
        imst_from_date AS from_date, lead(imst_from_date) OVER (PARTITION BY imst_item, imst_item_id
            ORDER BY imst_from_date, imst_status_id) AS until
    FROM local_improvement_statuses
    WHERE imst_from_date IS NOT NULL
)
SELECT i.item, i.item_id, i.project, i.priority, i.due_date, d.day,
    coalesce(s.status, 'not_started') AS status
FROM items i
JOIN snapshots d ON i.started <= d.day AND (i.removed IS NULL OR i.removed > d.day)
    AND (i.open_until IS NULL OR i.open_until > d.day)
LEFT JOIN statuses s ON s.item = i.item AND s.item_id = i.item_id
    AND s.from_date <= d.day AND (s.until IS NULL OR s.until > d.day)
