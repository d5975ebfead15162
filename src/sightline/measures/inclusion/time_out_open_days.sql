-- id: time_out_open_days
-- title: Days missed so far by children missing out on education
-- question: How long have these children waited?
-- area: Inclusion and schools
-- kind: snapshot
-- unit: days
-- better: lower
-- needs: local_missing_education
-- official: Local, from the register.
-- traps: Stands beside `time_out_of_education_days`, which sees only those that ended.
SELECT m.person_id AS child, d.day AS date, date_diff('day', m.cmoe_start_date, d.day) AS value
FROM local_missing_education m
JOIN snapshots d ON m.cmoe_start_date <= d.day
    AND (m.cmoe_end_date IS NULL OR m.cmoe_end_date > d.day)
WHERE m.open_until IS NULL OR m.open_until > d.day
