-- id: rhi_open_over_72h_n
-- title: Return interviews still to be held after 72 hours
-- question: Which children came back and still wait to be heard?
-- area: Missing children
-- kind: snapshot
-- subject: event
-- unit: count
-- better: lower
-- needs: local_return_interviews
-- standard: return_interview_hours
-- standard_date: the day of return
-- official: Local, beside the shares within 72 hours.
-- traps: After a number of days (a setting, 90) an interview is no longer waited for: it stays
--   in the shares as not held. When a child declined is not recorded, so it counts as declined
--   from the start.
SELECT r.incident AS subject, r.child, d.day AS date, cast(r.returned_at AS VARCHAR) AS detail
FROM returns_from_missing r
JOIN snapshots d ON r.returned_date <= d.day AND (r.held_date IS NULL OR r.held_date > d.day)
JOIN standards s ON s.name = 'return_interview_hours'
    AND r.returned_date >= s.valid_from AND r.returned_date < s.valid_to
JOIN standards o ON o.name = 'return_interview_open_days'
    AND r.returned_date >= o.valid_from AND r.returned_date < o.valid_to
WHERE r.declined = 0
    AND hours_between(r.returned_at, cast(add_days(d.day, 1) AS TIMESTAMP)) > s.value
    AND add_days(r.returned_date, o.value) > d.day
