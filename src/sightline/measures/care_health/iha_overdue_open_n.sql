-- id: iha_overdue_open_n
-- title: Initial health assessments overdue
-- question: Which children wait for a first health assessment that is late?
-- area: Health of children looked after
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: local_cla_periods | ssd_cla_episodes, local_health_assessments | ssd_cla_health
-- standard: initial_health_working_days
-- standard_date: the day of entering care
-- traps: Stands beside the share done in time. Children who entered care in the 12 months before
--   the day: after that the yearly review is what is missing.
SELECT p.child, d.day AS date, h.team, h.worker
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
JOIN calendar a ON a.day = p.start_date
JOIN calendar b ON b.day = d.day
JOIN standards x ON x.name = 'initial_health_working_days'
    AND p.start_date >= x.valid_from AND p.start_date < x.valid_to
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
WHERE b.working_days_before - a.working_day_number >= x.value
    AND p.start_date > add_months(d.day, -12)
    AND NOT EXISTS (SELECT 1 FROM health_checks c WHERE c.child = p.child AND c.kind = 'HEALTH'
        AND c.check_date >= p.start_date AND c.check_date <= d.day)
