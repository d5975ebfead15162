-- id: inhouse_fostered_n
-- title: Children with the council's own foster carers
-- question: How many children live with foster carers whom we recruited?
-- area: Placements
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: ssd_cla_placement, local_cla_periods | ssd_cla_episodes
-- official: Local; provider PR1 of placements U1 to U6 of the SSDA903.
-- traps: Relatives and friends whom the council approved as foster carers are in.
SELECT p.child, d.day AS date, h.team, h.worker
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
JOIN placements_on k ON k.child = p.child AND k.day = d.day
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
WHERE k.placement_type IN ('U1', 'U2', 'U3', 'U4', 'U5', 'U6') AND k.provider = 'PR1'
