-- id: supervision_of_oneself
-- title: Case supervision by the worker
-- question: Did anybody supervise their own case?
-- area: Supervision
-- kind: check
-- severity: warning
-- needs: local_supervision
-- weakens: supervision_case_4w_pct supervision_case_8w_pct supervision_timely_pct
-- rule: The supervisor is somebody else than the worker.
-- mend: Correct who supervised, or take out what was no supervision.
SELECT v.person_id AS child, v.supe_date AS date, v.supe_worker_id AS worker,
    'local_supervision' AS table_name, v.supe_supervision_id AS row_id,
    'Worker and supervisor are one' AS found
FROM local_supervision v
WHERE v.supe_worker_id = v.supe_supervisor_id
