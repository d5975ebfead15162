-- id: cin_review_timely_pct
-- title: Reviews of child in need plans held in time
-- question: Are child in need plans looked at again in time?
-- area: Children in need
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: ssd_cin_plans, local_cin_reviews
-- standard: cin_review_first_months, cin_review_months
-- standard_date: the plan's start, or the review before
-- official: Local: two months after the plan began, then every three. No law sets it.
-- traps: Counts on the day the review was due. A long gap is one review missed. Of a plan older than
--   the feed the first step is not known and left out. Councils set other intervals: compare only where
--   the settings agree.
SELECT child, due_date AS date, team, worker, in_time AS met
FROM due_steps
WHERE kind = 'cin_review'
