-- id: cin_number_n
-- title: Children in need, without those on a plan or looked after
-- question: How many children in need do we work with?
-- area: Children in need
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: local_cin_cases | ssd_cin_episodes, ssd_cp_plans, local_cla_periods | ssd_cla_episodes
-- dimension: plan, open assessment or other
-- official: Local, from Ofsted Annex A list 6.
-- traps: Plan and open assessment are shown apart.
-- differs: The published number of children in need includes all open cases: never plot the two
--   together.
SELECT o.child, o.day AS date, o.status AS category, h.team, h.worker
FROM cin_open o
LEFT JOIN holders h ON h.child = o.child AND h.day = o.day AND h.list = '6'
