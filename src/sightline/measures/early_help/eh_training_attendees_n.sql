-- id: eh_training_attendees_n
-- title: Professionals trained in safeguarding through early help
-- question: Do our partners learn how early help safeguards?
-- area: Early help
-- kind: flow
-- subject: worker
-- counts: subjects
-- unit: count
-- better: higher
-- needs: local_training
-- dimension: whom the course was for
-- official: Local.
-- traps: A person who comes twice is one.
SELECT t.trai_attendee_id AS subject, t.trai_session_date AS date, t.trai_team AS team,
    t.trai_group AS category
FROM local_training t
WHERE t.trai_course = 'safeguarding_early_help' AND t.trai_attended = 'Y'
    AND t.trai_session_date IS NOT NULL
