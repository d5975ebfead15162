-- id: cla_rate_10k
-- title: Children looked after for each 10,000 children
-- question: How many children are in our care, for the size of the area?
-- area: Children looked after
-- kind: snapshot
-- counts: children
-- unit: rate per 10,000
-- better: neutral
-- needs: local_cla_periods | ssd_cla_episodes
-- official: Children looked after statistics (SSDA903).
-- traps: Under 18 and not in short breaks (V3, V4). Placed for adoption still counts. From the
--   18th birthday nobody is looked after, whatever the record says.
SELECT p.child, d.day AS date, h.team, h.worker
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
