-- id: pf_language_students_n
-- title: Language students in private fostering arrangements
-- question: How many language students live with host families?
-- area: Private fostering
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: local_private_fostering
-- official: Children (Private Arrangements for Fostering) Regulations 2005.
-- traps: Open on the day. The arrangement counts from when it began, or from the notification where
--   its start is blank.
SELECT f.person_id AS child, d.day AS date
FROM local_private_fostering f
JOIN snapshots d ON coalesce(f.prfo_started_date, f.prfo_notified_date) <= d.day
    AND (coalesce(f.prfo_ended_date, f.open_until) IS NULL
        OR coalesce(f.prfo_ended_date, f.open_until) > d.day)
WHERE f.prfo_kind = 'LANGUAGE_STUDENT'
