-- cla_review_dues
-- Each review that a period of care asks for: within 20 working days of entering care, then within
-- three months of the first, then within six of each. A move to another placement starts nothing
-- anew; a cancelled review is none. number is 1 for the first review.
WITH reviews AS (
    SELECT DISTINCT p.child, p.start_date, p.out_of_stock, r.clar_cla_review_date AS review_date
    FROM cla_periods p
    JOIN ssd_cla_reviews r ON r.person_id = p.child AND r.clar_cla_review_date > p.start_date
        AND (p.out_of_stock IS NULL OR r.clar_cla_review_date <= p.out_of_stock)
    WHERE coalesce(r.clar_cla_review_cancelled, 'N') <> 'Y'
),
steps AS (
    SELECT child, start_date, out_of_stock, start_date AS from_date FROM cla_periods
    UNION ALL
    SELECT child, start_date, out_of_stock, review_date FROM reviews
),
chained AS (
    SELECT child, start_date, out_of_stock, from_date,
        row_number() OVER (PARTITION BY child, start_date ORDER BY from_date) AS number,
        lead(from_date) OVER (PARTITION BY child, start_date ORDER BY from_date) AS done_date
    FROM steps
),
working AS (
    SELECT working_day_number, min(day) AS day FROM calendar GROUP BY working_day_number
)
SELECT c.child, c.start_date, c.out_of_stock AS ended_date, c.from_date, c.number, c.done_date,
    CASE WHEN c.number = 1 THEN w.day WHEN c.number = 2 THEN add_months(c.from_date, s.value)
        ELSE add_months(c.from_date, l.value) END AS due_date
FROM chained c
JOIN calendar k ON k.day = c.from_date
JOIN standards f ON f.name = 'cla_first_review_working_days'
    AND c.from_date >= f.valid_from AND c.from_date < f.valid_to
JOIN standards s ON s.name = 'cla_second_review_months'
    AND c.from_date >= s.valid_from AND c.from_date < s.valid_to
JOIN standards l ON l.name = 'cla_review_months'
    AND c.from_date >= l.valid_from AND c.from_date < l.valid_to
LEFT JOIN working w ON w.working_day_number = k.working_day_number + f.value
