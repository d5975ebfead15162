-- id: section_20_drift
-- title: Accommodated under section 20 for over a year
-- question: Is any child adrift under section 20?
-- area: Looked after
-- kind: check
-- severity: information
-- needs: local_cla_periods | ssd_legal_status
-- rule: A child accommodated under section 20 (V2) for more than 12 calendar months has had the
--   arrangement reviewed.
-- mend: Review the arrangement with the family and legal services; correct the legal status where
--   an order was made.
SELECT c.child, c.day AS date, 'ssd_legal_status' AS table_name, s.row_id,
    'Section 20 since ' || CAST(s.start_date AS VARCHAR) AS found
FROM check_open_care c
JOIN (
    SELECT x.child, x.start_date, x.status, x.row_id,
        row_number() OVER (PARTITION BY x.child ORDER BY x.start_date DESC) AS nth
    FROM (
        SELECT person_id AS child, lega_legal_status_start_date AS start_date,
            lega_legal_status AS status, lega_legal_status_id AS row_id
        FROM ssd_legal_status
        WHERE lega_legal_status_end_date IS NULL AND lega_legal_status IS NOT NULL
        UNION ALL
        SELECT l.person_id, l.clpe_start_date, l.clpe_legal_status,
            l.person_id || '|' || CAST(l.clpe_start_date AS VARCHAR)
        FROM local_cla_periods l
        LEFT JOIN ssd_legal_status s ON s.person_id = l.person_id
        WHERE l.clpe_end_date IS NULL AND s.person_id IS NULL
    ) x
) s ON s.child = c.child AND s.nth = 1
WHERE s.status IN ('V2', 'Accommodated under S20') AND add_months(s.start_date, 12) < c.day
