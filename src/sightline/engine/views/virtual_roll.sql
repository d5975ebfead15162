-- Pupils on the roll of the virtual school on each snapshot day: the latest entry of each child.
SELECT child, day, send, on_school_roll, school_urn
FROM (
    SELECT r.person_id AS child, d.day, r.viro_send AS send,
        r.viro_on_school_roll AS on_school_roll, r.viro_school_urn AS school_urn,
        row_number() OVER (PARTITION BY r.person_id, d.day
            ORDER BY r.viro_start_date DESC, r.viro_roll_id DESC) AS nth
    FROM local_virtual_school_roll r
    JOIN snapshots d ON r.viro_start_date <= d.day
        AND (r.viro_end_date IS NULL OR r.viro_end_date > d.day)
    WHERE r.open_until IS NULL OR r.open_until > d.day
) numbered
WHERE nth = 1
