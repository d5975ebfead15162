-- Each reading of operational pressure with its level, 1 to 4: as the organisation judged it, else
-- by the trigger in force on the day. A reading on a trigger belongs to the graver level, and the
-- gravest level whose trigger is met stands, because the printed tables overlap. A reading between
-- level 1 and level 2 has no level: the printed tables leave gaps.
SELECT r.escr_reading_id AS reading, r.escr_indicator AS indicator, r.escr_date AS day,
    coalesce(r.escr_organisation, r.escr_site, 'Unknown') AS organisation,
    coalesce(r.escr_site, r.escr_organisation, 'Unknown') AS site, r.escr_value AS value,
    CASE
        WHEN r.escr_level BETWEEN 1 AND 4 THEN r.escr_level
        WHEN r.escr_value IS NULL THEN NULL
        WHEN t.esct_worse = 'higher' AND r.escr_value >= t.esct_level_4_from THEN 4
        WHEN t.esct_worse = 'higher' AND r.escr_value >= t.esct_level_3_from THEN 3
        WHEN t.esct_worse = 'higher' AND r.escr_value >= t.esct_level_2_from THEN 2
        WHEN t.esct_worse = 'higher'
            AND r.escr_value < coalesce(t.esct_level_1_limit, t.esct_level_2_from) THEN 1
        WHEN t.esct_worse = 'lower' AND r.escr_value <= t.esct_level_4_from THEN 4
        WHEN t.esct_worse = 'lower' AND r.escr_value <= t.esct_level_3_from THEN 3
        WHEN t.esct_worse = 'lower' AND r.escr_value <= t.esct_level_2_from THEN 2
        WHEN t.esct_worse = 'lower'
            AND r.escr_value > coalesce(t.esct_level_1_limit, t.esct_level_2_from) THEN 1
    END AS level
FROM local_escalation_readings r
LEFT JOIN local_escalation_triggers t ON t.esct_indicator = r.escr_indicator
    AND t.esct_from_date <= r.escr_date
    AND (t.esct_to_date IS NULL OR t.esct_to_date > r.escr_date)
WHERE r.escr_date IS NOT NULL
