-- id: opel_elective_state
-- title: State of planned surgery
-- question: Is planned surgery going ahead?
-- area: Operational pressure
-- kind: value
-- subject: reading
-- unit: score
-- better: lower
-- dimension: the level of the reading
-- needs: local_escalation_readings, local_escalation_triggers
-- official: The OPEL framework of NHS England, levels 1 to 4; the triggers are local.
-- traps: The mean of levels 1 to 4 as providers judge them: a level is an order, not an amount.
SELECT reading AS subject, day AS date, organisation AS team, level AS value,
    CASE WHEN level IS NULL THEN 'Not classified' ELSE concat('Level ', CAST(level AS VARCHAR)) END AS category,
    site AS detail
FROM escalation_levels
WHERE indicator = 'elective_state' AND level IS NOT NULL
