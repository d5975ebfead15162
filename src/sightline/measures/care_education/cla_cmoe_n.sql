-- id: cla_cmoe_n
-- title: Children looked after who miss out on education
-- question: Which children in our care are without full-time education?
-- area: Education of children looked after
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: local_missing_education, local_cla_periods | ssd_cla_episodes
-- official: Local.
-- traps: In care and on the register of children missing out on education on the day. On a school
--   roll and yet without full-time education counts too: see `cla_not_on_roll_n`.
SELECT p.child, d.day AS date, h.team, h.worker
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
JOIN local_missing_education m ON m.person_id = p.child AND m.cmoe_start_date <= d.day
    AND (m.cmoe_end_date IS NULL OR m.cmoe_end_date > d.day)
    AND (m.open_until IS NULL OR m.open_until > d.day)
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
