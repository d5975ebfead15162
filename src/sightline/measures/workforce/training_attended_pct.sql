-- id: training_attended_pct
-- title: Training attended by those who have it to do
-- question: Have our people had the training they need?
-- area: Workforce
-- kind: snapshot
-- subject: worker
-- unit: percent
-- better: higher
-- needs: local_training
-- dimension: course
-- official: Local.
-- traps: Attended says nothing of what changed in practice. A course is one of each person's: a
--   person with three counts three times.
SELECT t.trai_attendee_id AS subject, d.day AS date, t.trai_team AS team, t.trai_course AS category,
    CASE WHEN t.trai_attended = 'Y' AND t.trai_session_date <= d.day THEN 1 ELSE 0 END AS met
FROM local_training t
JOIN snapshots d ON t.trai_needed_from <= d.day
    AND (t.trai_withdrawn_date IS NULL OR t.trai_withdrawn_date > d.day)
WHERE t.trai_group <> 'partner' AND t.trai_course IS NOT NULL
