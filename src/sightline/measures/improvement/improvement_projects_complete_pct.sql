-- id: improvement_projects_complete_pct
-- title: Projects complete or embedding
-- question: How many projects of the plan are done?
-- area: Improvement plan
-- kind: snapshot
-- subject: project
-- unit: percent
-- better: higher
-- needs: local_improvement_projects, local_improvement_actions, local_improvement_statuses
-- dimension: the status
-- official: Local: the improvement plan.
-- differs: Of projects. The share of projects (16 of 31 in the source) and of actions (58%) are
--   two figures.
-- traps: Complete says what was done, not that children are better off.
SELECT i.item_id AS subject, i.day AS date, i.status AS category,
    CASE WHEN i.status IN ('complete', 'embedding') THEN 1 ELSE 0 END AS met
FROM improvement_on i
WHERE i.item = 'project'
