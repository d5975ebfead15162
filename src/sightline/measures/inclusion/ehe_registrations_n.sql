-- id: ehe_registrations_n
-- title: Registrations for home education
-- question: How many families begin to educate at home?
-- area: Inclusion and schools
-- kind: flow
-- unit: count
-- better: neutral
-- needs: local_home_education
-- official: Local, from the register.
-- traps: A child who begins again is a new registration.
SELECT person_id AS child, ehed_start_date AS date
FROM local_home_education
WHERE ehed_start_date IS NOT NULL
