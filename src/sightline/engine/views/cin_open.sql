-- Children in need on each snapshot day: open cases, not on a protection plan and not looked after,
-- one row for each child. Plan and open assessment are shown apart. The status is that of the
-- latest extract on or before the day (rule 12), or what plans and assessments of the record say; the
-- start is the record's, which may have been corrected since (rule 7).
WITH open_cases AS (
    SELECT c.child, d.day, min(c.start_date) AS start_date
    FROM cin_cases c
    JOIN snapshots d ON c.start_date <= d.day
        AND (c.out_of_stock IS NULL OR c.out_of_stock > d.day)
    LEFT JOIN cp_plans p ON p.child = c.child AND p.start_date <= d.day
        AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
    LEFT JOIN cla_periods l ON l.child = c.child AND l.start_date <= d.day
        AND (l.out_of_stock IS NULL OR l.out_of_stock > d.day)
    WHERE p.child IS NULL AND l.child IS NULL
    GROUP BY c.child, d.day
),
statuses AS (
    SELECT v.person_id AS child, d.day, min(v.cinc_case_status) AS status
    FROM local_cin_cases_versions v
    JOIN snapshots d ON v.shown_from <= d.day AND (v.shown_to IS NULL OR v.shown_to > d.day)
    WHERE v.cinc_close_date IS NULL
    GROUP BY v.person_id, d.day
),
plans AS (
    SELECT p.child, d.day, min(p.start_date) AS start_date
    FROM cin_plans p
    JOIN snapshots d ON p.start_date <= d.day
        AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
    GROUP BY p.child, d.day
),
assessing AS (
    SELECT DISTINCT a.child, d.day
    FROM assessments a
    JOIN snapshots d ON a.start_date <= d.day
        AND (a.out_of_stock IS NULL OR a.out_of_stock > d.day)
)
SELECT o.child, o.day, o.start_date,
    CASE WHEN s.status = 'CINP' OR p.child IS NOT NULL THEN 'Child in need plan'
        WHEN s.status = 'ASMT' OR a.child IS NOT NULL THEN 'Open assessment'
        ELSE 'Other open case' END AS status,
    CASE WHEN p.child IS NOT NULL THEN p.start_date
        WHEN s.status = 'CINP' THEN o.start_date END AS plan_start
FROM open_cases o
LEFT JOIN statuses s ON s.child = o.child AND s.day = o.day
LEFT JOIN plans p ON p.child = o.child AND p.day = o.day
LEFT JOIN assessing a ON a.child = o.child AND a.day = o.day
