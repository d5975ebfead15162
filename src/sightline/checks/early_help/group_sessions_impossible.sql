-- id: group_sessions_impossible
-- title: More sessions attended than offered
-- question: Whose attendance of a group cannot be?
-- area: Early help
-- kind: check
-- severity: warning
-- needs: local_group_work
-- weakens: eh_groupwork_attendees_n
-- rule: Nobody attends more sessions of a group than were offered, or fewer than none.
-- mend: Correct the sessions.
SELECT person_id AS child, grwo_first_date AS date, 'local_group_work' AS table_name,
    grwo_attendance_id AS row_id,
    concat(CAST(grwo_sessions_attended AS VARCHAR), ' of ',
        coalesce(CAST(grwo_sessions_offered AS VARCHAR), 'nothing')) AS found
FROM local_group_work
WHERE grwo_sessions_attended > coalesce(grwo_sessions_offered, grwo_sessions_attended)
    OR grwo_sessions_attended < 0
