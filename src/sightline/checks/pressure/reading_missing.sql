-- id: reading_missing
-- title: Reading of operational pressure with nothing read
-- question: Which readings hold neither a value nor a level, or a percentage that cannot be?
-- area: Operational pressure
-- kind: check
-- severity: warning
-- needs: local_escalation_readings
-- weakens: opel_system_level
-- rule: A reading has a value or a level from 1 to 4, and a percentage lies between 0 and 100.
-- mend: Correct the day's sheet and load it again.
SELECT NULL AS child, r.escr_date AS date, 'local_escalation_readings' AS table_name,
    r.escr_reading_id AS row_id,
    concat(r.escr_indicator, ' of ', coalesce(CAST(r.escr_value AS VARCHAR), 'nothing'),
        ', level ', coalesce(CAST(r.escr_level AS VARCHAR), 'nothing')) AS found
FROM local_escalation_readings r
WHERE (r.escr_value IS NULL AND r.escr_level IS NULL)
    OR r.escr_level < 1 OR r.escr_level > 4
    OR (r.escr_indicator IN (
            'primary_absence_pct', '111_abandoned_pct', '111_answered_60s_pct', 'ae_4h_pct',
            'miu_bookings_pct', 'beds_closed_ipc_pct', 'nepts_impact_pct')
        AND (r.escr_value < 0 OR r.escr_value > 100))
