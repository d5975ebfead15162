-- id: opel_beds_closed_ipc_pct
-- title: Beds closed for infection control
-- question: Does infection take beds away?
-- area: Operational pressure
-- kind: value
-- subject: reading
-- unit: percent
-- aggregate: mean
-- better: lower
-- dimension: the level of the reading
-- needs: local_escalation_readings, local_escalation_triggers
-- official: The OPEL framework of NHS England, levels 1 to 4; the triggers are local.
-- traps: The mean of the readings of all sites; a site that reads twice a day weighs twice.
SELECT reading AS subject, day AS date, organisation AS team, value AS value,
    CASE WHEN level IS NULL THEN 'Not classified' ELSE concat('Level ', CAST(level AS VARCHAR)) END AS category,
    site AS detail
FROM escalation_levels
WHERE indicator = 'beds_closed_ipc_pct' AND value IS NOT NULL
