-- id: placement_foster_pct
-- title: Looked after children in foster care
-- question: How many children in our care live in a family?
-- area: Placements
-- kind: snapshot
-- counts: rows
-- unit: percent
-- better: higher
-- dimension: type of placement
-- needs: ssd_cla_placement, local_cla_periods | ssd_cla_episodes
-- official: Children looked after statistics (SSDA903), placements U1 to U6.
-- traps: With relatives or friends and with other foster carers, also the longer-gone codes F and Q.
--   Placed for adoption is not foster care. A child away for some days counts where the child came
--   from; one without a placement in the record is unknown, not out of foster care.
SELECT p.child, d.day AS date, h.team, h.worker,
    CASE WHEN k.placement_type IS NULL THEN NULL
        WHEN k.placement_type IN ('U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'F1', 'F2', 'F3', 'F4', 'F5',
            'F6', 'Q1', 'Q2') THEN 1
        ELSE 0 END AS met,
    k.placement_type AS category
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
LEFT JOIN placements_on k ON k.child = p.child AND k.day = d.day
