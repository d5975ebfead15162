-- id: reading_without_level
-- title: Reading of operational pressure without a level
-- question: Which readings fall between the levels, or have no trigger?
-- area: Operational pressure
-- kind: check
-- severity: information
-- needs: local_escalation_readings, local_escalation_triggers
-- weakens: opel_system_level opel_111_answered_60s_pct opel_bed_occupancy_pct
-- rule: Every reading belongs to a level, by the organisation's own judgement or by a trigger.
-- mend: Agree where level 1 ends, or add a trigger for the days of the reading.
SELECT NULL AS child, day AS date, 'local_escalation_readings' AS table_name,
    reading AS row_id,
    concat(indicator, ' of ', coalesce(CAST(value AS VARCHAR), 'nothing')) AS found
FROM escalation_levels
WHERE level IS NULL
