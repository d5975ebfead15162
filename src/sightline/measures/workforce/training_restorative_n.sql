-- id: training_restorative_n
-- title: Staff trained in restorative practice
-- question: How many of us know how to work restoratively?
-- area: Workforce
-- kind: flow
-- subject: worker
-- counts: subjects
-- unit: count
-- better: higher
-- needs: local_training
-- dimension: frontline or manager
-- official: Local.
-- traps: Some who were trained have left since.
SELECT t.trai_attendee_id AS subject, t.trai_session_date AS date, t.trai_team AS team,
    t.trai_group AS category
FROM local_training t
WHERE t.trai_course = 'restorative' AND t.trai_attended = 'Y' AND t.trai_session_date IS NOT NULL
    AND t.trai_group IN ('frontline', 'manager')
