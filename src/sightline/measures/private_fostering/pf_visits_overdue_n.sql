-- id: pf_visits_overdue_n
-- title: Privately fostered children whose visit is overdue
-- question: Which privately fostered children should have been seen by now?
-- area: Private fostering
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: local_private_fostering, local_private_fostering_visits
-- standard: private_fostering_first_visit_working_days
-- standard_date: the day from which the visit is counted
-- official: Children (Private Arrangements for Fostering) Regulations 2005, regulations 4, 7 and 8.
-- traps: Due before the day and not held by it.
SELECT v.child, d.day AS date, cast(v.due_date AS VARCHAR) AS detail
FROM private_fostering_dues v
JOIN snapshots d ON v.due_date < d.day AND (v.done_date IS NULL OR v.done_date > d.day)
    AND (v.ended_date IS NULL OR v.ended_date > d.day)
