-- id: placement_without_cost
-- title: Placement without a price
-- question: Do we know what every placement costs?
-- area: Finance
-- kind: check
-- severity: warning
-- needs: local_placement_costs, ssd_cla_placement, local_cla_periods | ssd_cla_episodes
-- weakens: placement_unit_cost_gbp
-- rule: Every child in care has a price in force on the day, but for placements with parents and
--   with adopters.
-- mend: Enter the price, or correct the dates of the placement.
SELECT c.child, p.clap_cla_placement_start_date AS date, 'ssd_cla_placement' AS table_name,
    p.clap_cla_placement_id AS row_id, 'No price in force' AS found
FROM check_open_care c
JOIN ssd_cla_placement p ON p.person_id = c.child AND p.clap_cla_placement_start_date <= c.day
    AND (coalesce(p.clap_cla_placement_end_date, p.open_until) IS NULL
        OR coalesce(p.clap_cla_placement_end_date, p.open_until) > c.day)
LEFT JOIN local_placement_costs f ON f.person_id = c.child AND f.plco_from_date <= c.day
    AND (f.plco_to_date IS NULL OR f.plco_to_date > c.day)
WHERE f.person_id IS NULL
    AND p.clap_cla_placement_type NOT IN ('P1', 'A3', 'A4', 'A5', 'A6', 'T0', 'T1', 'T2', 'T3',
        'T4')
