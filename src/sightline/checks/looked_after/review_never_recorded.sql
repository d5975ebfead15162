-- id: review_never_recorded
-- title: In care for three months with no review recorded
-- question: Is a review recorded for every child in care for three months?
-- area: Looked after
-- kind: check
-- severity: warning
-- needs: local_last_dates, local_cla_periods
-- rule: A child looked after for more than three calendar months has a date of the latest
--   statutory review.
-- mend: Enter the date of the review; where none was held, tell the independent reviewing officer.
SELECT c.child, c.day AS date, 'local_last_dates' AS table_name,
    c.child || '|cla_review' AS row_id, 'In care since ' || CAST(c.start_date AS VARCHAR) AS found
FROM check_open_care c
JOIN (SELECT DISTINCT person_id FROM local_cla_periods) k ON k.person_id = c.child
LEFT JOIN local_last_dates l ON l.person_id = c.child AND l.last_kind = 'cla_review'
    AND l.last_date IS NOT NULL
LEFT JOIN ssd_cla_reviews r ON r.person_id = c.child AND r.clar_cla_review_date IS NOT NULL
WHERE l.person_id IS NULL AND r.person_id IS NULL AND add_months(c.start_date, 3) < c.day
