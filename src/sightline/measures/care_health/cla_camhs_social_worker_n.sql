-- id: cla_camhs_social_worker_n
-- title: Children looked after who are open to CAMHS social workers
-- question: How many children in our care do social workers of CAMHS help?
-- area: Health of children looked after
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: local_camhs_referrals, local_cla_periods | ssd_cla_episodes
-- official: Local.
-- traps: Open to the service, not referred to it: a child on the waiting list is not counted.
--   Each child once, of those in care on the day. They are among those of core CAMHS.
SELECT p.child, d.day AS date, h.team, h.worker
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
JOIN local_camhs_referrals c ON c.person_id = p.child AND c.camh_open_from_date <= d.day
    AND (c.camh_closed_date IS NULL OR c.camh_closed_date > d.day)
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
WHERE c.camh_service = 'CORE' AND c.camh_social_worker = 'Y'
