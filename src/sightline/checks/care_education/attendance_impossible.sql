-- id: attendance_impossible
-- title: Attendance that cannot be
-- question: Can every count of sessions be?
-- area: Education of children looked after
-- kind: check
-- severity: error
-- needs: local_attendance
-- weakens: cla_attendance_pct cla_persistent_absence_pct cla_attendance_95_pct
-- rule: Sessions attended and missed with leave are no more than the sessions possible.
-- mend: Correct the sessions and load the feed again.
SELECT person_id AS child, atte_from_date AS date, 'local_attendance' AS table_name,
    CAST(atte_from_date AS VARCHAR) AS row_id,
    concat(CAST(atte_attended_sessions AS VARCHAR), ' attended of ',
        coalesce(CAST(atte_possible_sessions AS VARCHAR), 'nothing')) AS found
FROM local_attendance
WHERE atte_attended_sessions + coalesce(atte_authorised_sessions, 0)
        > coalesce(atte_possible_sessions, 0)
    OR atte_attended_sessions < 0 OR atte_possible_sessions < 0
