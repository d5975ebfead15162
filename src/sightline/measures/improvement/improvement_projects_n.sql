-- id: improvement_projects_n
-- title: Projects in the improvement plan
-- question: How many projects does the plan have?
-- area: Improvement plan
-- kind: snapshot
-- subject: project
-- unit: count
-- better: neutral
-- needs: local_improvement_projects, local_improvement_actions, local_improvement_statuses
-- dimension: the priority that it serves
-- official: Local: the improvement plan.
-- traps: Complete projects stay in the plan until they are taken out.
SELECT i.item_id AS subject, i.day AS date, i.priority AS category
FROM improvement_on i
WHERE i.item = 'project'
