-- id: starter_overdue
-- title: Starter who has not started
-- question: Is anybody past the day they were to start?
-- area: Workforce
-- kind: check
-- severity: warning
-- needs: local_staff
-- weakens: sw_starters_due_n sw_vacancies_n
-- rule: Whoever is to start does so, or has a new day, or withdraws.
-- mend: Enter the start, a new expected day, or the end with the reason.
SELECT NULL AS child, s.staf_expected_start_date AS date, s.staf_team AS team,
    s.staf_worker_id AS worker, 'local_staff' AS table_name, s.staf_employment_id AS row_id,
    concat('Was to start on ', s.staf_expected_start_date) AS found
FROM local_staff s
JOIN check_now n ON s.staf_expected_start_date < n.day
WHERE s.staf_start_date IS NULL AND s.staf_end_date IS NULL
