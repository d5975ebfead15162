-- id: pep_booked_10d_pct
-- title: First personal education plans booked in 10 working days
-- question: Is a plan booked as soon as a child enters care?
-- area: Education of children looked after
-- kind: flow
-- unit: percent
-- better: higher
-- needs: local_education_plans, local_cla_periods | ssd_cla_episodes
-- standard: pep_booked_working_days
-- standard_date: the day of entering care
-- official: Local, from the 10 working days of the Care Planning, Placement and Case Review
--   Regulations 2010 (check the guidance before quoting).
-- traps: Booked, not held. Day 0 is the day of entering care; a meeting booked before that for an
--   earlier period does not count. Of children in reception to year 11 by age, in care until the
--   day it was due. The case is dated the day it was due, done or not.
SELECT p.child, z.day AS date,
    CASE WHEN e.booked_date <= z.day THEN 1 ELSE 0 END AS met
FROM cla_periods p
JOIN people b ON b.child = p.child AND age_on(b.birth, CAST(concat(CAST(
    CASE WHEN month(p.start_date) >= 9 THEN year(p.start_date) ELSE year(p.start_date) - 1 END
    AS VARCHAR), '-08-31') AS DATE)) BETWEEN 4 AND 15
JOIN calendar a ON a.day = p.start_date
JOIN standards x ON x.name = 'pep_booked_working_days'
    AND p.start_date >= x.valid_from AND p.start_date < x.valid_to
JOIN calendar z ON z.working_day_number = a.working_day_number + x.value
    AND z.working_days_before < z.working_day_number
LEFT JOIN (
    SELECT p.child, p.start_date, min(e.pepl_booked_date) AS booked_date
    FROM cla_periods p
    JOIN local_education_plans e ON e.person_id = p.child AND e.pepl_booked_date >= p.start_date
    GROUP BY p.child, p.start_date
) e ON e.child = p.child AND e.start_date = p.start_date
WHERE p.out_of_stock IS NULL OR p.out_of_stock > z.day
