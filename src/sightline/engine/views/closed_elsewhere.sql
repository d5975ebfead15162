-- Steps left open on a case that is closed elsewhere: a plan or a period of care that was never
-- ended although the child's case closed after it began and none is open, or a row of list 6
-- without a closing date whose status, on the snapshot day, says that the case is closed.
WITH closed AS (
    SELECT c.child, d.day, max(c.close_date) AS close_date
    FROM cin_cases c
    JOIN snapshots d ON c.close_date <= d.day
    GROUP BY c.child, d.day
)
SELECT DISTINCT v.person_id AS child, d.day, '6' AS list
FROM local_cin_cases_versions v
JOIN snapshots d ON v.shown_from <= d.day AND (v.shown_to IS NULL OR v.shown_to > d.day)
WHERE v.cinc_close_date IS NULL AND v.cinc_case_status = 'CLOSED'
UNION
SELECT o.child, o.day, o.list
FROM open_on_lists o
JOIN closed c ON c.child = o.child AND c.day = o.day AND c.close_date > o.start_date
LEFT JOIN open_on_lists x ON x.child = o.child AND x.day = o.day AND x.list = '6'
WHERE o.list IN ('7', '8') AND x.child IS NULL
