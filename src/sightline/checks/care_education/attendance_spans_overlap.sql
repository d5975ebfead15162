-- id: attendance_spans_overlap
-- title: Spans of attendance that overlap
-- question: Is each school day counted once?
-- area: Education of children looked after
-- kind: check
-- severity: error
-- needs: local_attendance
-- weakens: cla_attendance_pct cla_persistent_absence_pct cla_attendance_95_pct
-- rule: The spans of one pupil do not overlap.
-- mend: Send each day in one span only.
SELECT a.person_id AS child, b.atte_from_date AS date, 'local_attendance' AS table_name,
    CAST(b.atte_from_date AS VARCHAR) AS row_id,
    concat('Begins before the span of ', CAST(a.atte_from_date AS VARCHAR), ' ends') AS found
FROM local_attendance a
JOIN local_attendance b ON b.person_id = a.person_id AND b.atte_from_date > a.atte_from_date
    AND b.atte_from_date <= a.atte_to_date
