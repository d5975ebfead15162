-- id: improvement_project_status_n
-- title: Projects of the improvement plan by status
-- question: How far are the projects of the plan?
-- area: Improvement plan
-- kind: snapshot
-- subject: project
-- unit: count
-- better: neutral
-- needs: local_improvement_projects, local_improvement_actions, local_improvement_statuses
-- dimension: the status
-- official: Local: the improvement plan.
-- traps: The status is what the owner says. The last one set on or before the day; not started
--   where none was.
SELECT i.item_id AS subject, i.day AS date, i.status AS category
FROM improvement_on i
WHERE i.item = 'project'
