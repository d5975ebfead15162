-- id: sw_starters_due_n
-- title: Permanent social workers who are to start
-- question: Who is about to join us?
-- area: Workforce
-- kind: snapshot
-- subject: worker
-- counts: subjects
-- unit: count
-- better: higher
-- needs: local_staff
-- standard: starters_due_months
-- standard_date: the day of the snapshot
-- dimension: route by which they join
-- official: Local.
-- traps: Accepted is not started: some withdraw. How far ahead is a setting.
SELECT s.staf_worker_id AS subject, d.day AS date, s.staf_team AS team,
    s.staf_worker_id AS worker, coalesce(s.staf_route, 'not said') AS category
FROM local_staff s
JOIN snapshots d ON s.staf_offer_date <= d.day AND s.staf_expected_start_date > d.day
    AND (s.staf_start_date IS NULL OR s.staf_start_date > d.day)
    AND (coalesce(s.staf_end_date, s.open_until) IS NULL
        OR coalesce(s.staf_end_date, s.open_until) > d.day)
JOIN standards x ON x.name = 'starters_due_months'
    AND d.day >= x.valid_from AND d.day < x.valid_to
WHERE s.staf_employment = 'permanent' AND s.staf_social_worker = 'Y'
    AND s.staf_expected_start_date <= add_months(d.day, x.value)
