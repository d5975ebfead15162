-- id: improvement_actions_overdue_n
-- title: Actions of the improvement plan overdue
-- question: Which actions are late?
-- area: Improvement plan
-- kind: snapshot
-- subject: action
-- unit: count
-- better: lower
-- needs: local_improvement_projects, local_improvement_actions, local_improvement_statuses
-- dimension: the status
-- official: Local: the improvement plan.
-- traps: Late from the day after the due date, unless complete or embedding. An action without a
--   due date is never late, and is a finding.
SELECT i.item_id AS subject, i.day AS date, i.status AS category, i.project AS detail
FROM improvement_on i
WHERE i.item = 'action' AND i.due_date < i.day AND i.status NOT IN ('complete', 'embedding')
