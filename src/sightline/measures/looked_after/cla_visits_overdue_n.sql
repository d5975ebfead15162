-- id: cla_visits_overdue_n
-- title: Looked after children whose visit is overdue
-- question: Which children in our care should have been seen by now?
-- area: Children looked after
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: ssd_cla_visits, ssd_cla_placement, local_cla_periods | ssd_cla_episodes
-- standard: cla_seen_days
-- standard_date: the day from which the visit is counted
-- official: Care Planning Regulations 2010, regulation 28.
-- traps: Due before the day and not held by it. The share held in time judges what was due in a
--   period; these are the children who wait today.
SELECT v.child, d.day AS date, h.team, h.worker, cast(v.due_date AS VARCHAR) AS detail
FROM cla_visit_dues v
JOIN snapshots d ON v.due_date < d.day AND (v.done_date IS NULL OR v.done_date > d.day)
    AND (v.ended_date IS NULL OR v.ended_date > d.day)
LEFT JOIN holders h ON h.child = v.child AND h.day = d.day AND h.list = '8'
