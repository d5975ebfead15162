-- id: opel_handover_30m_n
-- title: Ambulance handovers over 30 minutes
-- question: Do ambulances wait at the door?
-- area: Operational pressure
-- kind: value
-- subject: reading
-- unit: count
-- aggregate: sum
-- better: lower
-- dimension: the level of the reading
-- needs: local_escalation_readings, local_escalation_triggers
-- official: The OPEL framework of NHS England, levels 1 to 4; the triggers are local.
-- traps: The sum over all sites that sent a reading: a day without one adds nothing.
SELECT reading AS subject, day AS date, organisation AS team, value AS value,
    CASE WHEN level IS NULL THEN 'Not classified' ELSE concat('Level ', CAST(level AS VARCHAR)) END AS category,
    site AS detail
FROM escalation_levels
WHERE indicator = 'handover_30m_n' AND value IS NOT NULL
