-- id: unregistered_16_17_n
-- title: Children of 16 and 17 in unregistered accommodation
-- question: Does every 16 and 17 year old in our care live somewhere registered?
-- area: Placements
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- dimension: type of placement
-- needs: ssd_cla_placement, ssd_person, local_cla_periods | ssd_cla_episodes
-- official: Supported Accommodation Regulations 2023: registration required since 28 October 2023.
-- traps: By the code of the placement: H5 or P2, which stand for accommodation that is not registered;
--   registered supported accommodation is K3. Before 28 October 2023 it was lawful at this age, and
--   no child is counted.
SELECT p.child, d.day AS date, h.team, h.worker, k.placement_type AS category
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
JOIN people b ON b.child = p.child
JOIN placements_on k ON k.child = p.child AND k.day = d.day
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
WHERE k.placement_type IN ('H5', 'P2') AND age_on(b.birth, d.day) IN (16, 17)
    AND d.day >= CAST('2023-10-28' AS DATE)
