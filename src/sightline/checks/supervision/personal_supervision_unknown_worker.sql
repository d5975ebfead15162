-- id: personal_supervision_unknown_worker
-- title: Personal supervision of somebody unknown
-- question: Is everybody who was supervised in the feed of staff?
-- area: Supervision
-- kind: check
-- severity: warning
-- needs: local_staff_supervision, local_staff
-- weakens: supervision_professional_pct
-- rule: Both feeds name a worker in the same way.
-- mend: Load the feeds of the same day, or correct the identifier.
SELECT NULL AS child, p.psup_date AS date, p.psup_team AS team, p.psup_worker_id AS worker,
    'local_staff_supervision' AS table_name, p.psup_supervision_id AS row_id,
    'The worker is not in the feed of staff' AS found
FROM local_staff_supervision p
LEFT JOIN (SELECT DISTINCT staf_worker_id AS worker FROM local_staff) s
    ON s.worker = p.psup_worker_id
WHERE s.worker IS NULL
