-- id: roll_child_not_in_care
-- title: On the virtual school roll and not in care
-- question: Is each pupil of the roll in care?
-- area: Education of children looked after
-- kind: check
-- severity: warning
-- needs: local_virtual_school_roll, local_cla_periods | ssd_cla_episodes
-- weakens: virtual_school_roll_n pep_return_pct
-- rule: The roll holds children who are looked after.
-- mend: End the entry on the day care ended, or find out why the record does not hold the care.
SELECT r.person_id AS child, r.viro_start_date AS date, 'local_virtual_school_roll' AS table_name,
    r.viro_roll_id AS row_id, 'The entry is open and the child is not in care' AS found
FROM local_virtual_school_roll r
JOIN check_now n ON r.viro_start_date <= n.day
    AND (r.viro_end_date IS NULL OR r.viro_end_date > n.day)
WHERE NOT EXISTS (SELECT 1 FROM check_open_care p WHERE p.child = r.person_id)
