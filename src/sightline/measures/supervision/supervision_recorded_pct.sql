-- id: supervision_recorded_pct
-- title: Case supervisions written down in time
-- question: Is supervision written down while it is fresh?
-- area: Supervision
-- kind: flow
-- unit: percent
-- better: higher
-- needs: local_supervision
-- standard: supervision_recording_days
-- standard_date: the day of the supervision
-- official: Local.
-- traps: It sees only what has been written down: the newest month looks best, because its late
--   ones have not come yet.
SELECT v.person_id AS child, v.supe_date AS date, v.supe_worker_id AS worker,
    CASE WHEN date_diff('day', v.supe_date, v.supe_recorded_date) <= x.value THEN 1
        ELSE 0 END AS met
FROM local_supervision v
JOIN standards x ON x.name = 'supervision_recording_days'
    AND v.supe_date >= x.valid_from AND v.supe_date < x.valid_to
WHERE v.supe_recorded_date IS NOT NULL
