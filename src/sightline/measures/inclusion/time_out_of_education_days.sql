-- id: time_out_of_education_days
-- title: Days missed by children who returned to education
-- question: How long are children without full-time education?
-- area: Inclusion and schools
-- kind: value
-- unit: days
-- better: lower
-- needs: local_missing_education
-- dimension: how it ended
-- official: Local, from the register.
-- traps: Calendar days from the first day without full-time education to the end, holidays
--   included, of those that ended in the period: children still missing out are not in it, see
--   `cmoe_n` and `time_out_open_days`.
SELECT person_id AS child, cmoe_end_date AS date, cmoe_end_reason AS category,
    date_diff('day', cmoe_start_date, cmoe_end_date) AS value
FROM local_missing_education
WHERE cmoe_end_date >= cmoe_start_date
