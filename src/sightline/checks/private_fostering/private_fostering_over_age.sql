-- id: private_fostering_over_age
-- title: Private fostering open after the sixteenth birthday
-- question: Is any arrangement on the register too long?
-- area: Private fostering
-- kind: check
-- severity: warning
-- needs: local_private_fostering, ssd_person
-- weakens: pf_visits_overdue_n pf_language_students_n
-- rule: An arrangement ends when the child turns 16, or 18 where the child is disabled.
-- mend: Close the arrangement.
SELECT f.person_id AS child, f.prfo_notified_date AS date, 'local_private_fostering' AS table_name,
    f.prfo_arrangement_id AS row_id,
    'Open at ' || CAST(age_on(b.birth, n.day) AS VARCHAR) AS found
FROM local_private_fostering f
CROSS JOIN check_now n
JOIN people b ON b.child = f.person_id
WHERE f.prfo_ended_date IS NULL AND f.open_until IS NULL
    AND (age_on(b.birth, n.day) >= 18
        OR (age_on(b.birth, n.day) >= 16 AND coalesce(b.disability, 'No') = 'No'))
