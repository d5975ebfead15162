-- id: training_assessment_analysis_n
-- title: Training in assessment and analysis
-- question: Who has been trained, and who is still to be?
-- area: Workforce
-- kind: snapshot
-- subject: worker
-- unit: count
-- better: neutral
-- needs: local_training
-- dimension: attended, booked or still to book
-- official: Local.
-- traps: More attended is better; more in all is only more people who need it. Booked and not come
--   is still to book.
SELECT t.trai_attendee_id AS subject, d.day AS date, t.trai_team AS team,
    CASE WHEN t.trai_attended = 'Y' AND t.trai_session_date <= d.day THEN 'attended'
        WHEN t.trai_booked_date <= d.day
            AND (t.trai_session_date IS NULL OR t.trai_session_date > d.day) THEN 'booked'
        ELSE 'still to book' END AS category
FROM local_training t
JOIN snapshots d ON t.trai_needed_from <= d.day
    AND (t.trai_withdrawn_date IS NULL OR t.trai_withdrawn_date > d.day)
WHERE t.trai_course = 'assessment_analysis'
