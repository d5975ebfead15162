-- id: training_answer_missing
-- title: Training held, and not said who came
-- question: Is it said of each session who came?
-- area: Workforce
-- kind: check
-- severity: warning
-- needs: local_training
-- weakens: training_permanency_n training_smart_planning_n training_assessment_analysis_n
--   training_attended_pct
-- rule: Each booking of a session that was held says whether the person came.
-- mend: Enter the register of the session.
SELECT NULL AS child, t.trai_session_date AS date, t.trai_team AS team,
    t.trai_attendee_id AS worker, 'local_training' AS table_name, t.trai_record_id AS row_id,
    'The session was held, and not said who came' AS found
FROM local_training t
JOIN check_now n ON t.trai_session_date < n.day
WHERE coalesce(t.trai_attended, 'U') = 'U' AND t.trai_withdrawn_date IS NULL
