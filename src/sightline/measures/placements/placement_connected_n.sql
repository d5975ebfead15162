-- id: placement_connected_n
-- title: Children placed with family, friends and connected persons
-- question: How many children in our care live with people they know?
-- area: Placements
-- kind: snapshot
-- counts: children
-- unit: count
-- better: higher
-- needs: ssd_cla_placement, local_cla_periods | ssd_cla_episodes
-- official: Children looked after statistics (SSDA903), placements U1 to U3.
-- traps: Foster placements with relatives or friends only; placed with a parent (P1) is not one. The
--   change from year to year is `sightline change` over this measure.
SELECT p.child, d.day AS date, h.team, h.worker
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
JOIN placements_on k ON k.child = p.child AND k.day = d.day
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
WHERE k.placement_type IN ('U1', 'U2', 'U3', 'F1', 'F4', 'Q1')
