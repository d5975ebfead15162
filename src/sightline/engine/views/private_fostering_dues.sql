-- private_fostering_dues
-- Each visit that the register of private fostering asks for: within seven working days of the
-- notification, then six-weekly in the first year of the arrangement and twelve-weekly after it.
WITH steps AS (
    SELECT prfo_arrangement_id AS arrangement, person_id AS child, prfo_notified_date AS notified,
        coalesce(prfo_ended_date, open_until) AS ended_date, prfo_notified_date AS from_date,
        0 AS after_visit, coalesce(prfo_started_date, prfo_notified_date) AS began
    FROM local_private_fostering
    WHERE prfo_notified_date IS NOT NULL
    UNION ALL
    SELECT DISTINCT a.prfo_arrangement_id, a.person_id, a.prfo_notified_date,
        coalesce(a.prfo_ended_date, a.open_until), v.prfv_date, 1,
        coalesce(a.prfo_started_date, a.prfo_notified_date)
    FROM local_private_fostering a
    JOIN local_private_fostering_visits v ON v.prfv_arrangement_id = a.prfo_arrangement_id
        AND v.prfv_date >= a.prfo_notified_date
        AND (a.prfo_ended_date IS NULL OR v.prfv_date <= a.prfo_ended_date)
),
chained AS (
    SELECT arrangement, child, notified, ended_date, from_date, after_visit, began,
        lead(from_date) OVER (PARTITION BY arrangement ORDER BY from_date, after_visit)
            AS done_date
    FROM steps
),
working AS (
    SELECT working_day_number, min(day) AS day FROM calendar GROUP BY working_day_number
)
SELECT c.arrangement, c.child, c.notified, c.ended_date, c.from_date, c.after_visit, c.done_date,
    CASE WHEN c.after_visit = 0 THEN w.day
        WHEN c.from_date < add_months(c.began, 12) THEN add_days(c.from_date, 7 * y.value)
        ELSE add_days(c.from_date, 7 * l.value) END AS due_date
FROM chained c
JOIN calendar k ON k.day = c.from_date
JOIN standards f ON f.name = 'private_fostering_first_visit_working_days'
    AND c.from_date >= f.valid_from AND c.from_date < f.valid_to
JOIN standards y ON y.name = 'private_fostering_first_year_weeks'
    AND c.from_date >= y.valid_from AND c.from_date < y.valid_to
JOIN standards l ON l.name = 'private_fostering_later_weeks'
    AND c.from_date >= l.valid_from AND c.from_date < l.valid_to
LEFT JOIN working w ON w.working_day_number = k.working_day_number + f.value
