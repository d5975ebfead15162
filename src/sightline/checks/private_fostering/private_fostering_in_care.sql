-- id: private_fostering_in_care
-- title: Privately fostered and looked after at once
-- question: Is any child on the register in our care?
-- area: Private fostering
-- kind: check
-- severity: warning
-- needs: local_private_fostering, local_cla_periods | ssd_cla_episodes
-- weakens: pf_visits_overdue_n
-- rule: A looked after child is not privately fostered.
-- mend: Close the arrangement, or the period of care.
SELECT c.child, f.prfo_notified_date AS date, 'local_private_fostering' AS table_name,
    f.prfo_arrangement_id AS row_id, 'In care since ' || CAST(c.start_date AS VARCHAR) AS found
FROM check_open_care c
JOIN local_private_fostering f ON f.person_id = c.child AND f.prfo_ended_date IS NULL
    AND f.open_until IS NULL
