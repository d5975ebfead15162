-- Attendance of children in care in the school year to each snapshot day, one row for a child.
SELECT p.child, y.day, sum(a.atte_possible_sessions) AS possible,
    sum(a.atte_attended_sessions) AS attended
FROM cla_periods p
JOIN school_years y ON p.start_date <= y.day AND (p.out_of_stock IS NULL OR p.out_of_stock > y.day)
JOIN local_attendance a ON a.person_id = p.child AND a.atte_from_date >= y.first_day
    AND a.atte_to_date <= y.day
WHERE a.atte_attended_sessions IS NOT NULL AND a.atte_possible_sessions > 0
GROUP BY p.child, y.day
