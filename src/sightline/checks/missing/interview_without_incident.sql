-- id: interview_without_incident
-- title: Return interview of no known incident
-- question: Which return interviews follow no missing incident of the log?
-- area: Missing children
-- kind: check
-- severity: warning
-- needs: local_return_interviews, local_missing_incidents
-- weakens: rhi_completed_pct rhi_72h_care_pct rhi_72h_home_pct rhi_open_over_72h_n
-- rule: Every return interview names its incident, or bears the time of its return.
-- mend: Enter the incident in the log, or correct the id or the time of return.
SELECT r.person_id AS child, cast(r.rein_returned_at AS DATE) AS date,
    'local_return_interviews' AS table_name, r.rein_interview_id AS row_id,
    concat('Returned ', coalesce(cast(r.rein_returned_at AS VARCHAR), 'on no day')) AS found
FROM local_return_interviews r
LEFT JOIN local_missing_incidents i ON i.miin_incident_id = r.rein_incident_id
LEFT JOIN local_missing_incidents t ON r.rein_incident_id IS NULL
    AND t.person_id = r.person_id AND t.miin_returned_at = r.rein_returned_at
WHERE i.miin_incident_id IS NULL AND t.miin_incident_id IS NULL
