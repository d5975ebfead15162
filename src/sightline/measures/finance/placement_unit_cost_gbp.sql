-- id: placement_unit_cost_gbp
-- title: What a week of a placement costs
-- question: What do we pay for a child's placement?
-- area: Finance
-- kind: snapshot
-- counts: rows
-- unit: pounds
-- aggregate: mean
-- better: lower
-- dimension: type of placement
-- needs: local_placement_costs
-- official: Section 251 outturn: unit costs; a week of a placement.
-- traps: The mean price of a week over the placements open on the day, by type. What the council's
--   own homes and carers cost is what finance enters for them. A row without a price is left out.
SELECT c.person_id AS child, d.day AS date, c.plco_weekly_pounds AS value,
    CASE WHEN c.plco_placement_type LIKE 'U%' AND c.plco_provider = 'PR1' THEN 'Own foster care'
        WHEN c.plco_placement_type LIKE 'U%' THEN 'Agency foster care'
        WHEN c.plco_placement_type IN ('K1', 'K2', 'R1', 'S1') THEN 'Residential'
        ELSE 'Other' END AS category
FROM local_placement_costs c
JOIN snapshots d ON c.plco_from_date <= d.day
    AND (coalesce(c.plco_to_date, c.open_until) IS NULL
        OR coalesce(c.plco_to_date, c.open_until) > d.day)
