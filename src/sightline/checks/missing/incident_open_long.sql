-- id: incident_open_long
-- title: Missing incident open for weeks
-- question: Which children look as if they had been missing for a month?
-- area: Missing children
-- kind: check
-- severity: warning
-- needs: local_missing_incidents
-- weakens: missing_24h_list_n rhi_completed_pct
-- rule: An incident is closed when the child is back.
-- mend: Enter the time of return, or confirm that the child is still missing.
SELECT i.person_id AS child, cast(i.miin_missing_at AS DATE) AS date,
    'local_missing_incidents' AS table_name, i.miin_incident_id AS row_id,
    concat(cast(date_diff('day', cast(i.miin_missing_at AS DATE), n.day) AS VARCHAR),
        ' days without a return') AS found
FROM local_missing_incidents i
CROSS JOIN check_now n
JOIN thresholds t ON t.name = 'missing_open_days'
WHERE i.miin_returned_at IS NULL AND i.absent_from IS NULL
    AND date_diff('day', cast(i.miin_missing_at AS DATE), n.day) > t.value
