-- id: improvement_priorities_n
-- title: Priorities of the improvement plan
-- question: How many priorities does the plan have?
-- area: Improvement plan
-- kind: snapshot
-- subject: project
-- counts: subjects
-- unit: count
-- better: neutral
-- needs: local_improvement_projects, local_improvement_actions, local_improvement_statuses
-- official: Local: the improvement plan.
-- traps: Priorities that have a project in the plan on the day; spelt alike. More is not better:
--   the sources went from 9 to 5.
SELECT DISTINCT i.priority AS subject, i.day AS date
FROM improvement_on i
WHERE i.item = 'project' AND i.priority IS NOT NULL
