-- id: cp_core_group_timely_pct
-- title: Core groups held in time
-- question: Does the core group meet as often as it must?
-- area: Child protection
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: ssd_cp_plans, local_core_groups
-- standard: core_group_working_days, core_group_interval_days
-- standard_date: the plan's start, or the core group before
-- official: Working Together: the first core group within 10 working days of the initial conference.
--   The interval after it is local (six weeks).
-- traps: Counts on the day the core group was due, worked out from the plan and the core group before;
--   the feed's own due date is not used. A long gap is one core group missed. Of a plan older than the
--   feed the first step is not known and left out.
SELECT child, due_date AS date, team, worker, in_time AS met
FROM due_steps
WHERE kind = 'core_group'
