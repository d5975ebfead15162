-- id: care_without_placement
-- title: Looked after with no placement
-- question: Is it recorded where every looked-after child lives?
-- area: Looked after
-- kind: check
-- severity: error
-- needs: ssd_cla_placement, local_cla_periods | ssd_cla_episodes
-- weakens: placement_stability_3plus_pct
-- rule: A looked-after child has an open placement.
-- mend: Record the placement.
SELECT c.child, c.day AS date, 'local_cla_periods' AS table_name,
    c.child || '|' || CAST(c.start_date AS VARCHAR) AS row_id, 'No open placement' AS found
FROM check_open_care c
LEFT JOIN ssd_cla_placement p ON p.person_id = c.child
    AND p.clap_cla_placement_start_date <= c.day
    AND (p.clap_cla_placement_end_date IS NULL OR p.clap_cla_placement_end_date > c.day)
WHERE p.person_id IS NULL
