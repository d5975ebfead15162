-- id: personal_supervision_dates
-- title: Personal supervision with dates that cannot be
-- question: Was each supervision held before it was written down?
-- area: Supervision
-- kind: check
-- severity: warning
-- needs: local_staff_supervision
-- weakens: supervision_professional_pct
-- rule: A supervision was held on or before the day of its record and of the extract.
-- mend: Correct the date, or take out what is only booked.
SELECT NULL AS child, p.psup_date AS date, p.psup_team AS team, p.psup_worker_id AS worker,
    'local_staff_supervision' AS table_name, p.psup_supervision_id AS row_id,
    CASE WHEN p.psup_date > p.last_recorded THEN 'Held after the extract that shows it'
        ELSE concat('Written down on ', p.psup_recorded_date) END AS found
FROM local_staff_supervision p
WHERE p.psup_recorded_date < p.psup_date OR p.psup_date > p.last_recorded
