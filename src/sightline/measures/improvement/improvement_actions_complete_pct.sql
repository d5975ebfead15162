-- id: improvement_actions_complete_pct
-- title: Actions complete or embedding
-- question: How much of the plan is done?
-- area: Improvement plan
-- kind: snapshot
-- subject: action
-- unit: percent
-- better: higher
-- needs: local_improvement_projects, local_improvement_actions, local_improvement_statuses
-- dimension: the status
-- official: Local: the improvement plan.
-- differs: Of actions. The share of projects (16 of 31 in the source) and of actions (58%) are
--   two figures.
-- traps: Complete says what was done, not that children are better off.
SELECT i.item_id AS subject, i.day AS date, i.status AS category,
    CASE WHEN i.status IN ('complete', 'embedding') THEN 1 ELSE 0 END AS met
FROM improvement_on i
WHERE i.item = 'action'
