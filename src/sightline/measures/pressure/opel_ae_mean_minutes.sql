-- id: opel_ae_mean_minutes
-- title: Mean minutes in the emergency department
-- question: How long do people wait?
-- area: Operational pressure
-- kind: value
-- subject: reading
-- unit: minutes
-- better: lower
-- dimension: the level of the reading
-- needs: local_escalation_readings, local_escalation_triggers
-- official: The OPEL framework of NHS England, levels 1 to 4; the triggers are local.
-- traps: The mean of the readings of all sites; a site that reads twice a day weighs twice.
SELECT reading AS subject, day AS date, organisation AS team, value AS value,
    CASE WHEN level IS NULL THEN 'Not classified' ELSE concat('Level ', CAST(level AS VARCHAR)) END AS category,
    site AS detail
FROM escalation_levels
WHERE indicator = 'ae_mean_minutes' AND value IS NOT NULL
