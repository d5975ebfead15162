-- id: unregistered_under16_n
-- title: Children under 16 in unregistered or independent accommodation
-- question: Is any child under 16 in a place that is unlawful for them?
-- area: Placements
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- dimension: type of placement
-- needs: ssd_cla_placement, ssd_person, local_cla_periods | ssd_cla_episodes
-- official: Care Planning Regulations 2010 as amended: unlawful under 16 since 9 September 2021.
-- traps: By the code of the placement: H5, K3, P2, P3. A children's home that has not been registered
--   is coded as one all the same, so nought here is not proof: keep the local list beside it.
SELECT p.child, d.day AS date, h.team, h.worker, k.placement_type AS category
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
JOIN people b ON b.child = p.child
JOIN placements_on k ON k.child = p.child AND k.day = d.day
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
WHERE k.placement_type IN ('H5', 'K3', 'P2', 'P3') AND age_on(b.birth, d.day) < 16
