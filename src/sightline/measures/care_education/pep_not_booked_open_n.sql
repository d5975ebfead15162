-- id: pep_not_booked_open_n
-- title: First personal education plans not booked in time
-- question: Which children in care wait for a first plan to be booked?
-- area: Education of children looked after
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: local_education_plans, local_cla_periods | ssd_cla_episodes
-- standard: pep_booked_working_days
-- standard_date: the day of entering care
-- traps: Children who entered care in the 12 months before the day, in reception to year 11 by
--   age. Stands beside the share booked in time.
SELECT p.child, d.day AS date, h.team, h.worker
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
JOIN people b ON b.child = p.child AND age_on(b.birth, CAST(concat(CAST(
    CASE WHEN month(p.start_date) >= 9 THEN year(p.start_date) ELSE year(p.start_date) - 1 END
    AS VARCHAR), '-08-31') AS DATE)) BETWEEN 4 AND 15
JOIN calendar a ON a.day = p.start_date
JOIN calendar c ON c.day = d.day
JOIN standards x ON x.name = 'pep_booked_working_days'
    AND p.start_date >= x.valid_from AND p.start_date < x.valid_to
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
WHERE c.working_days_before - a.working_day_number >= x.value
    AND p.start_date > add_months(d.day, -12)
    AND NOT EXISTS (SELECT 1 FROM local_education_plans e WHERE e.person_id = p.child
        AND e.pepl_booked_date >= p.start_date AND e.pepl_booked_date <= d.day)
