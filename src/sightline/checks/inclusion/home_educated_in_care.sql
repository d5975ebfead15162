-- id: home_educated_in_care
-- title: Educated at home and in care
-- question: Is any child in care educated at home by choice?
-- area: Inclusion and schools
-- kind: check
-- severity: warning
-- needs: local_home_education, local_cla_periods | ssd_cla_episodes
-- weakens: ehe_n
-- rule: A child in care has a virtual school; home education by choice is a parent's.
-- mend: End the entry, or find out who decided it.
SELECT e.person_id AS child, e.ehed_start_date AS date, 'local_home_education' AS table_name,
    e.ehed_ehe_id AS row_id, 'On the register of home education and in care' AS found
FROM local_home_education e
JOIN check_open_care p ON p.child = e.person_id
WHERE e.ehed_end_date IS NULL OR e.ehed_end_date > p.day
