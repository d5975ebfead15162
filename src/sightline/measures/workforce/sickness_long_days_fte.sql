-- id: sickness_long_days_fte
-- title: Days lost to long-term sickness
-- question: How much time is lost to sickness?
-- area: Workforce
-- kind: flow
-- subject: worker
-- unit: days per full-time equivalent
-- better: lower
-- needs: local_sickness, local_staff
-- standard: sickness_long_days
-- standard_date: the first day of the absence
-- official: Local; practice of many councils calls four weeks long-term.
-- differs: The workforce census has an absence rate: days missed over days due.
-- traps: All staff of the feed, agency workers out. An absence is long as a whole, its first weeks
--   included, so the two move against each other while it goes on.
SELECT s.sick_worker_id AS subject, m.counted_on AS date, s.sick_team AS team,
    s.sick_worker_id AS worker,
    s.sick_days_lost
        * (date_diff('day', greatest(s.from_day, m.first_day), least(s.to_day, m.day)) + 1.0)
        / (date_diff('day', s.from_day, s.to_day) + 1.0) AS value,
    0.0 AS weight
FROM (
    SELECT sick_worker_id, sick_team, sick_days_lost, sick_from_date AS from_day,
        coalesce(sick_to_date, last_recorded) AS to_day
    FROM local_sickness
    WHERE sick_from_date <= coalesce(sick_to_date, last_recorded)
) s
JOIN standards x ON x.name = 'sickness_long_days'
    AND s.from_day >= x.valid_from AND s.from_day < x.valid_to
JOIN month_ends m ON s.from_day <= m.day AND s.to_day >= m.first_day
WHERE date_diff('day', s.from_day, s.to_day) + 1 >= x.value AND s.sick_days_lost IS NOT NULL
UNION ALL
SELECT p.worker, e.counted_on, p.team, p.worker, 0.0, p.fte / 12
FROM staff_in_post p
JOIN month_ends e ON e.day = p.day
WHERE p.employment IN ('permanent', 'fixed_term')
