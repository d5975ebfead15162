-- id: cla_reviews_overdue_n
-- title: Looked after children whose review is overdue
-- question: Whose care plan should have been reviewed by now?
-- area: Children looked after
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: ssd_cla_reviews, local_cla_periods | ssd_cla_episodes
-- standard: cla_first_review_working_days
-- standard_date: the day from which the review is counted
-- official: Care Planning Regulations 2010, regulation 33.
-- traps: Due before the day and not held by it, by the rule and not by the due date of the record.
SELECT r.child, d.day AS date, h.team, h.worker, cast(r.due_date AS VARCHAR) AS detail
FROM cla_review_dues r
JOIN snapshots d ON r.due_date < d.day AND (r.done_date IS NULL OR r.done_date > d.day)
    AND (r.ended_date IS NULL OR r.ended_date > d.day)
LEFT JOIN holders h ON h.child = r.child AND h.day = d.day AND h.list = '8'
