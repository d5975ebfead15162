-- id: training_attended_without_session
-- title: Training attended on no day, or on one to come
-- question: Has each attended course a day that has passed?
-- area: Workforce
-- kind: check
-- severity: warning
-- needs: local_training
-- weakens: training_attended_pct training_restorative_n eh_training_attendees_n
-- rule: A course that was attended has the day of its session, on or before the extract.
-- mend: Enter or correct the day of the session.
SELECT NULL AS child, t.trai_needed_from AS date, t.trai_team AS team,
    t.trai_attendee_id AS worker, 'local_training' AS table_name, t.trai_record_id AS row_id,
    CASE WHEN t.trai_session_date IS NULL THEN 'Attended, without the day of the session'
        ELSE concat('Attended on ', t.trai_session_date, ', which is still to come') END AS found
FROM local_training t
WHERE t.trai_attended = 'Y'
    AND (t.trai_session_date IS NULL OR t.trai_session_date > t.last_recorded)
