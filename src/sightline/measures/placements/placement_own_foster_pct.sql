-- id: placement_own_foster_pct
-- title: Looked after children with the council's own foster carers
-- question: How many children live with foster carers whom we recruited?
-- area: Placements
-- kind: snapshot
-- counts: rows
-- unit: percent
-- better: higher
-- needs: ssd_cla_placement, local_cla_periods | ssd_cla_episodes
-- official: Children looked after statistics (SSDA903), provider PR1 of placements U1 to U6.
-- traps: Of all children in care, not of those in foster care. A foster placement whose provider is
--   blank is unknown.
SELECT p.child, d.day AS date, h.team, h.worker,
    CASE WHEN k.placement_type IS NULL THEN NULL
        WHEN k.placement_type NOT IN ('U1', 'U2', 'U3', 'U4', 'U5', 'U6') THEN 0
        WHEN k.provider IS NULL THEN NULL
        WHEN k.provider = 'PR1' THEN 1
        ELSE 0 END AS met
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
LEFT JOIN placements_on k ON k.child = p.child AND k.day = d.day
