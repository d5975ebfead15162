-- Steps left open on a case that is closed elsewhere: a row of list 6 without a closing date whose
-- status, on the snapshot day, says that the case is closed.
SELECT DISTINCT v.person_id AS child, d.day, '6' AS list
FROM local_cin_cases_versions v
JOIN snapshots d ON v.shown_from <= d.day AND (v.shown_to IS NULL OR v.shown_to > d.day)
WHERE v.cinc_close_date IS NULL AND v.cinc_case_status = 'CLOSED'
