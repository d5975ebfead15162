-- cla_visit_dues
-- Each visit that regulation 28 asks for: from the start of each placement, and from each visit in
-- it. The first is due within a week, the next ones within six weeks; after the placement's first
-- year within three months where it is coded as long-term fostering (U1, U4), which alone says that
-- it is meant to last to 18. A change with the same carer and a temporary stay start nothing anew.
-- done_date is the next visit in that placement; ended_date the end of the placement or of care.
WITH stays AS (
    SELECT s.child, greatest(s.start_date, p.start_date) AS stay_start,
        CASE WHEN s.end_date IS NULL OR p.out_of_stock < s.end_date THEN p.out_of_stock
            ELSE s.end_date END AS stay_end
    FROM cla_stays s
    JOIN cla_periods p ON p.child = s.child
        AND (p.out_of_stock IS NULL OR p.out_of_stock > s.start_date)
        AND (s.end_date IS NULL OR s.end_date > p.start_date)
),
seen AS (
    SELECT DISTINCT s.child, s.stay_start, s.stay_end, v.visit_date
    FROM stays s
    JOIN visits v ON v.child = s.child AND v.kind = 'cla_visit' AND v.shown_in = 'events'
        AND v.visit_date >= s.stay_start AND (s.stay_end IS NULL OR v.visit_date < s.stay_end)
),
steps AS (
    SELECT child, stay_start, stay_end, stay_start AS from_date, 0 AS after_visit
    FROM stays
    UNION ALL
    SELECT child, stay_start, stay_end, visit_date, 1
    FROM seen
),
long_term AS (
    SELECT DISTINCT t.child, t.stay_start, t.from_date
    FROM steps t
    JOIN ssd_cla_placement l ON l.person_id = t.child AND l.clap_cla_placement_type IN ('U1', 'U4')
        AND l.clap_cla_placement_start_date <= t.from_date
        AND (l.clap_cla_placement_end_date IS NULL OR l.clap_cla_placement_end_date > t.from_date)
    WHERE t.after_visit = 1
),
chained AS (
    SELECT child, stay_start, stay_end, from_date, after_visit,
        lead(from_date) OVER (PARTITION BY child, stay_start ORDER BY from_date, after_visit)
            AS done_date
    FROM steps
)
SELECT c.child, c.stay_start, c.from_date, c.done_date, c.stay_end AS ended_date,
    CASE WHEN c.after_visit = 0 THEN add_days(c.from_date, a.value)
        WHEN l.child IS NOT NULL AND c.from_date >= add_months(c.stay_start, 12)
            THEN add_months(c.from_date, m.value)
        ELSE add_days(c.from_date, x.value) END AS due_date
FROM chained c
LEFT JOIN long_term l ON l.child = c.child AND l.stay_start = c.stay_start
    AND l.from_date = c.from_date
JOIN standards a ON a.name = 'cla_first_visit_days'
    AND c.from_date >= a.valid_from AND c.from_date < a.valid_to
JOIN standards x ON x.name = 'cla_seen_days'
    AND c.from_date >= x.valid_from AND c.from_date < x.valid_to
JOIN standards m ON m.name = 'cla_long_term_visit_months'
    AND c.from_date >= m.valid_from AND c.from_date < m.valid_to
