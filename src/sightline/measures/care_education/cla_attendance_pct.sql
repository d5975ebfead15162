-- id: cla_attendance_pct
-- title: Attendance of children looked after
-- question: Are the children in our care at school?
-- area: Education of children looked after
-- kind: flow
-- unit: percent
-- aggregate: ratio
-- better: higher
-- needs: local_attendance, local_cla_periods | ssd_cla_episodes
-- official: Pupil absence statistics, Department for Education (check the guidance before
--   quoting).
-- traps: Sessions attended over sessions possible, summed before dividing: not the mean of
--   pupils. A span falls in the period in which it ends. Spans before or after care are out; a
--   span in which care began is in.
SELECT a.person_id AS child, a.atte_to_date AS date, a.atte_attended_sessions AS value,
    a.atte_possible_sessions AS weight
FROM local_attendance a
WHERE a.atte_possible_sessions > 0 AND a.atte_attended_sessions IS NOT NULL
    AND EXISTS (SELECT 1 FROM cla_periods p WHERE p.child = a.person_id
        AND p.start_date <= a.atte_to_date
        AND (p.out_of_stock IS NULL OR p.out_of_stock > a.atte_from_date))
