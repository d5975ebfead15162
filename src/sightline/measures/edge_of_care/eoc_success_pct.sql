-- id: eoc_success_pct
-- title: Edge of care interventions that succeeded
-- question: Does the help at the edge of care work?
-- area: Edge of care
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: local_edge_of_care
-- official: Local.
-- traps: Interventions that ended in the period, by the service's own judgement; one from which the
--   family withdrew is no success. Without an outcome it is unknown.
SELECT person_id AS child, eoca_ended_date AS date,
    CASE WHEN eoca_outcome = 'SUCCESS' THEN 1 WHEN eoca_outcome IS NOT NULL THEN 0 END AS met,
    eoca_intervention AS category
FROM local_edge_of_care
WHERE eoca_ended_date IS NOT NULL AND eoca_started_date IS NOT NULL
