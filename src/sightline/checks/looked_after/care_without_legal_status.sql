-- id: care_without_legal_status
-- title: Looked after with no legal status
-- question: Is the legal status of every looked-after child recorded?
-- area: Looked after
-- kind: check
-- severity: error
-- needs: ssd_legal_status, local_cla_periods | ssd_cla_episodes
-- weakens: cla_number_n
-- rule: A looked-after child has a legal status in force.
-- mend: Record the order or agreement under which the child is in care.
SELECT c.child, c.day AS date, 'local_cla_periods' AS table_name,
    c.child || '|' || CAST(c.start_date AS VARCHAR) AS row_id, 'No legal status' AS found
FROM check_open_care c
LEFT JOIN ssd_legal_status s ON s.person_id = c.child
    AND s.lega_legal_status_start_date <= c.day AND s.lega_legal_status IS NOT NULL
    AND (s.lega_legal_status_end_date IS NULL OR s.lega_legal_status_end_date > c.day)
LEFT JOIN local_cla_periods l ON l.person_id = c.child AND l.clpe_legal_status IS NOT NULL
    AND l.clpe_end_date IS NULL
WHERE s.person_id IS NULL AND l.person_id IS NULL
