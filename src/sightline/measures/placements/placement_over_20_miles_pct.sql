-- id: placement_over_20_miles_pct
-- title: Looked after children placed more than 20 miles from home
-- question: How many children live far from what they know?
-- area: Placements
-- kind: snapshot
-- counts: rows
-- unit: percent
-- better: lower
-- needs: ssd_cla_placement, local_cla_periods | ssd_cla_episodes
-- standard: placement_far_miles
-- standard_date: the day of the snapshot
-- official: Children looked after statistics (SSDA903), distance of the placement from home.
-- traps: A placement without a distance is unknown and not in the share: unaccompanied children
--   have no home to measure from. Annex A has no distance, so placements it alone shows are unknown.
SELECT p.child, d.day AS date, h.team, h.worker,
    CASE WHEN k.distance > x.value THEN 1 WHEN k.distance <= x.value THEN 0 END AS met
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
JOIN standards x ON x.name = 'placement_far_miles' AND d.day >= x.valid_from AND d.day < x.valid_to
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
LEFT JOIN placements_on k ON k.child = p.child AND k.day = d.day
