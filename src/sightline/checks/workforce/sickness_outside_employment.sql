-- id: sickness_outside_employment
-- title: Absence of somebody who was not employed
-- question: Was everybody employed who was away sick?
-- area: Workforce
-- kind: check
-- severity: warning
-- needs: local_sickness, local_staff
-- weakens: sickness_long_days_fte sickness_short_days_fte
-- rule: Whoever is absent is in the feed of staff, and employed on the first day.
-- mend: Correct the worker or the dates, or load the feeds of the same staff.
SELECT NULL AS child, s.sick_from_date AS date, s.sick_team AS team, s.sick_worker_id AS worker,
    'local_sickness' AS table_name, s.sick_absence_id AS row_id,
    'Not employed on the first day' AS found
FROM local_sickness s
LEFT JOIN (SELECT DISTINCT a.sick_absence_id AS absence
    FROM local_sickness a
    JOIN local_staff e ON e.staf_worker_id = a.sick_worker_id
        AND e.staf_start_date <= a.sick_from_date
        AND (e.staf_end_date IS NULL OR e.staf_end_date >= a.sick_from_date)) k
    ON k.absence = s.sick_absence_id
WHERE k.absence IS NULL
