-- id: cin_visits_timely_pct
-- title: Visits to children in need made in time
-- question: Of the visits that were due, how many were made in time?
-- area: Children in need
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: ssd_cin_plans, ssd_cin_visits
-- standard: cin_seen_days
-- standard_date: the plan's start, or the visit before
-- official: Local: the interval is the authority's own.
-- traps: Children with a child in need plan. A visit is due so many days after the start of the plan or
--   the visit before, and counts on the day it was due; a long gap is one visit missed. Only visits at
--   which the child was seen count. Annex A has the last date only: cin_seen_6w_pct is what it can tell.
SELECT child, due_date AS date, team, worker, in_time AS met
FROM due_steps
WHERE kind = 'cin_seen'
