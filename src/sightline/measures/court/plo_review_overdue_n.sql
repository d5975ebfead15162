-- id: plo_review_overdue_n
-- title: Children whose pre-proceedings review is overdue
-- question: Which families in pre-proceedings should have been reviewed by now?
-- area: Pre-proceedings and court
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: ssd_pre_proceedings, local_pre_proceedings_reviews
-- standard: pre_proceedings_review_weeks
-- standard_date: the day from which the review is counted
-- official: Local: by the head of service and legal services.
-- traps: Due before the day and not held by it.
SELECT v.child, d.day AS date, cast(v.due_date AS VARCHAR) AS detail
FROM pre_proceedings_dues v
JOIN snapshots d ON v.due_date < d.day AND (v.done_date IS NULL OR v.done_date > d.day)
    AND (v.ended_date IS NULL OR v.ended_date > d.day)
