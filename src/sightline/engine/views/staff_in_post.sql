-- Who was in post on each snapshot day and at each month's end: one row for an employment. The last
-- day of an employment is not in post, as with every stock; somebody who has not started is not
-- either.
SELECT s.staf_worker_id AS worker, s.staf_case_worker AS case_worker, s.staf_team AS team, m.day,
    s.staf_start_date AS start_date, s.staf_employment AS employment,
    coalesce(s.staf_social_worker, 'N') AS social_worker, s.staf_fte AS fte
FROM local_staff s
JOIN (SELECT day FROM month_ends UNION SELECT day FROM snapshots) m ON s.staf_start_date <= m.day
    AND (coalesce(s.staf_end_date, s.open_until) IS NULL
        OR coalesce(s.staf_end_date, s.open_until) > m.day)
