-- id: cla_visits_timely_pct
-- title: Visits to looked after children held in time
-- question: Are children in our care visited as often as the law asks?
-- area: Children looked after
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: ssd_cla_visits, ssd_cla_placement, local_cla_periods | ssd_cla_episodes
-- standard: cla_seen_days
-- standard_date: the day from which the visit is counted
-- official: Care Planning Regulations 2010, regulation 28.
-- traps: Visits due in the period: within one week of the start of each placement, then within six
--   weeks in its first year, then within three months where the placement is coded as long-term
--   fostering, the only sign that it is meant to last to 18. An interval without a visit is one
--   missed visit, however long. Needs every visit: Annex A, which shows only the last, cannot say it.
-- differs: The share visited within six weeks judges all children by one interval, on one day.
SELECT v.child, v.due_date AS date,
    CASE WHEN v.done_date <= v.due_date THEN 1 ELSE 0 END AS met
FROM cla_visit_dues v
WHERE v.done_date IS NOT NULL OR v.ended_date IS NULL OR v.ended_date > v.due_date
