-- id: roll_entries_overlap
-- title: Two open entries on the virtual school roll
-- question: Is each pupil on the roll once?
-- area: Education of children looked after
-- kind: check
-- severity: warning
-- needs: local_virtual_school_roll
-- weakens: virtual_school_send_pct cla_not_on_roll_n
-- rule: A pupil has one entry of the roll at a time.
-- mend: End the earlier entry on the day on which the later one begins.
SELECT a.person_id AS child, b.viro_start_date AS date, 'local_virtual_school_roll' AS table_name,
    a.viro_roll_id AS row_id,
    concat('Entry of ', CAST(a.viro_start_date AS VARCHAR), ' is open when another begins') AS found
FROM local_virtual_school_roll a
JOIN local_virtual_school_roll b ON b.person_id = a.person_id AND b.viro_roll_id <> a.viro_roll_id
    AND (b.viro_start_date > a.viro_start_date
        OR (b.viro_start_date = a.viro_start_date AND b.viro_roll_id > a.viro_roll_id))
WHERE a.viro_end_date IS NULL OR a.viro_end_date > b.viro_start_date
