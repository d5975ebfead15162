-- id: cp_visits_timely_pct
-- title: Child protection visits made in time
-- question: Of the visits that were due, how many were made in time?
-- area: Child protection
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: ssd_cp_plans, ssd_cp_visits
-- standard: cp_visit_interval_days
-- standard_date: the plan's start, or the visit before
-- official: Local: the interval is the authority's own.
-- traps: A visit is due so many days after the start of the plan or the visit before, and counts on the
--   day it was due; a long gap is one visit missed. Only visits at which the child was seen count.
--   Unborn children are out until birth. Visit-level data only: Annex A has the last visit, and
--   cp_visits_2w_pct is what it can tell.
SELECT child, due_date AS date, team, worker, in_time AS met
FROM due_steps
WHERE kind = 'cp_visit'
