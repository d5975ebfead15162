-- id: eh_groupwork_attendees_n
-- title: People who attended group work
-- question: How many parents and children come to groups?
-- area: Early help
-- kind: flow
-- subject: adult
-- counts: subjects
-- unit: count
-- better: higher
-- needs: local_group_work
-- dimension: group
-- official: Local.
-- traps: People, each once in a period, with at least one session attended, on the day of the first.
--   Somebody of two groups counts once in all and once in each group. Offered is not attended.
SELECT grwo_attendee_id AS subject, person_id AS child, grwo_first_date AS date,
    grwo_group AS category
FROM local_group_work
WHERE grwo_sessions_attended >= 1
