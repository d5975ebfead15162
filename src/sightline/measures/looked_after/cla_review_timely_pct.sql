-- id: cla_review_timely_pct
-- title: Reviews of looked after children held in time
-- question: Is each child's care plan reviewed when it should be?
-- area: Children looked after
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- dimension: which review
-- needs: ssd_cla_reviews, local_cla_periods | ssd_cla_episodes
-- standard: cla_first_review_working_days
-- standard_date: the day from which the review is counted
-- official: Care Planning Regulations 2010, regulation 33.
-- traps: Reviews due in the period: 20 working days from entering care, three months after the
--   first, six after each. A placement move does not begin anew. The due date of the record is not
--   used: it may have been moved. A cancelled review is none.
SELECT r.child, r.due_date AS date,
    CASE WHEN r.done_date <= r.due_date THEN 1 ELSE 0 END AS met,
    CASE WHEN r.number = 1 THEN 'First' WHEN r.number = 2 THEN 'Second' ELSE 'Later' END AS category
FROM cla_review_dues r
WHERE r.done_date IS NOT NULL OR r.ended_date IS NULL OR r.ended_date > r.due_date
