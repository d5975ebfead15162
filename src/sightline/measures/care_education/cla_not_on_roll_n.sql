-- id: cla_not_on_roll_n
-- title: Children looked after who are on no school roll
-- question: Which children in our care have no school?
-- area: Education of children looked after
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: local_virtual_school_roll, local_cla_periods | ssd_cla_episodes
-- official: Local.
-- traps: The virtual school says that the pupil is on no roll. A blank is not a no.
SELECT p.child, d.day AS date, h.team, h.worker
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
JOIN virtual_roll r ON r.child = p.child AND r.day = d.day AND r.on_school_roll = 'N'
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
