-- id: pf_visits_timely_pct
-- title: Private fostering visits held in time
-- question: Are privately fostered children visited as often as the law asks?
-- area: Private fostering
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- dimension: first or later visit
-- needs: local_private_fostering, local_private_fostering_visits
-- standard: private_fostering_first_visit_working_days
-- standard_date: the day from which the visit is counted
-- official: Children (Private Arrangements for Fostering) Regulations 2005, regulations 4, 7 and 8.
-- traps: Visits due in the period: within seven working days of the notification, six-weekly in the
--   first year of the arrangement, then twelve-weekly. An arrangement that ended first asks for none.
SELECT child, due_date AS date, CASE WHEN done_date <= due_date THEN 1 ELSE 0 END AS met,
    CASE WHEN after_visit = 0 THEN 'First visit' ELSE 'Later visit' END AS category
FROM private_fostering_dues
WHERE done_date IS NOT NULL OR ended_date IS NULL OR ended_date > due_date
