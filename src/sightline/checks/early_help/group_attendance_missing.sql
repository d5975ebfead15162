-- id: group_attendance_missing
-- title: Group work without attendance
-- question: Of whom is it not recorded whether they came?
-- area: Early help
-- kind: check
-- severity: information
-- needs: local_group_work
-- weakens: eh_groupwork_attendees_n
-- rule: Once a course has begun, the sessions attended are recorded, none as 0, with the group.
-- mend: Record the sessions from the register of the course.
SELECT person_id AS child, grwo_first_date AS date, 'local_group_work' AS table_name,
    grwo_attendance_id AS row_id,
    CASE WHEN grwo_group IS NULL THEN 'No group' ELSE 'No sessions' END AS found
FROM local_group_work
WHERE grwo_sessions_attended IS NULL OR grwo_group IS NULL
