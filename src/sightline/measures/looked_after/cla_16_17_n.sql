-- id: cla_16_17_n
-- title: Children looked after aged 16 or 17
-- question: How many children in our care will soon leave it?
-- area: Children looked after
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: local_cla_periods | ssd_cla_episodes, ssd_person
-- official: Local, from Ofsted Annex A list 8.
-- traps: Aged 16 or 17 on the day. A child without a birth date is left out.
SELECT p.child, d.day AS date, h.team, h.worker
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
JOIN people b ON b.child = p.child
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
WHERE age_on(b.birth, d.day) IN (16, 17)
