-- id: iha_20wd_pct
-- title: Initial health assessments within 20 working days
-- question: Is the health of each child who enters care assessed in time?
-- area: Health of children looked after
-- kind: flow
-- unit: percent
-- better: higher
-- needs: local_cla_periods | ssd_cla_episodes, local_health_assessments | ssd_cla_health
-- standard: initial_health_working_days
-- standard_date: the day of entering care
-- official: Statutory guidance on promoting the health and well-being of looked-after children
--   (check the guidance before quoting).
-- differs: Due in the period, done or not: an assessment never done is a miss. Some reports count
--   those completed instead.
-- traps: The appointment at which the child was seen completes it, not the report. Day 0 is the
--   day of entering care. Children who left care before the day it was due are not counted. Annex
--   A shows the last assessment only and cannot answer. The SSD does not say which assessment is
--   the initial one: the first since entering care is taken.
SELECT p.child, z.day AS date,
    CASE WHEN c.check_date <= z.day THEN 1 ELSE 0 END AS met
FROM cla_periods p
JOIN calendar a ON a.day = p.start_date
JOIN standards x ON x.name = 'initial_health_working_days'
    AND p.start_date >= x.valid_from AND p.start_date < x.valid_to
JOIN calendar z ON z.working_day_number = a.working_day_number + x.value
    AND z.working_days_before < z.working_day_number
LEFT JOIN (
    SELECT p.child, p.start_date, min(c.check_date) AS check_date
    FROM cla_periods p
    JOIN health_checks c ON c.child = p.child AND c.check_date >= p.start_date
    WHERE c.kind = 'HEALTH' AND c.shown_in = 'events'
    GROUP BY p.child, p.start_date
) c ON c.child = p.child AND c.start_date = p.start_date
WHERE p.out_of_stock IS NULL OR p.out_of_stock > z.day
