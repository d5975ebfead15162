-- id: eoc_parents_engaged_pct
-- title: Parents who took part in the edge of care panel
-- question: Do parents of children at the edge of care have a say?
-- area: Edge of care
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: local_edge_of_care
-- official: Local.
-- traps: Of the children whose parents were invited to a panel held in the period. No answer is
--   unknown.
SELECT person_id AS child, eoca_panel_date AS date,
    CASE WHEN eoca_parents_engaged = 'Y' THEN 1
        WHEN eoca_parents_engaged = 'N' THEN 0 END AS met
FROM local_edge_of_care
WHERE eoca_panel_date IS NOT NULL AND eoca_parents_invited = 'Y'
