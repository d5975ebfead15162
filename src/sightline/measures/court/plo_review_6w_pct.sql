-- id: plo_review_6w_pct
-- title: Pre-proceedings reviewed every six weeks
-- question: Is each family in pre-proceedings reviewed often enough?
-- area: Pre-proceedings and court
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: ssd_pre_proceedings, local_pre_proceedings_reviews
-- standard: pre_proceedings_review_weeks
-- standard_date: the day from which the review is counted
-- official: Local: by the head of service and legal services.
-- traps: Reviews due in the period, from the decision to begin and from each review. Pre-proceedings
--   that ended first ask for none.
SELECT child, due_date AS date, CASE WHEN done_date <= due_date THEN 1 ELSE 0 END AS met
FROM pre_proceedings_dues
WHERE done_date IS NOT NULL OR ended_date IS NULL OR ended_date > due_date
