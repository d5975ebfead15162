-- id: supervision_recorded_before
-- title: Case supervision written down before it was held
-- question: Was any supervision written down before it was held?
-- area: Supervision
-- kind: check
-- severity: warning
-- needs: local_supervision
-- weakens: supervision_case_4w_pct supervision_timely_pct supervision_recorded_pct
-- rule: The record of a supervision follows it.
-- mend: Correct the date, or take out what was only planned.
SELECT v.person_id AS child, v.supe_date AS date, v.supe_worker_id AS worker,
    'local_supervision' AS table_name, v.supe_supervision_id AS row_id,
    concat('Written down on ', v.supe_recorded_date) AS found
FROM local_supervision v
WHERE v.supe_recorded_date < v.supe_date
