-- id: cp_not_seen_alone_under4_pct
-- title: Of the children not seen alone, those under 4
-- question: Are the children not seen alone too young for it?
-- area: Child protection
-- kind: snapshot
-- counts: rows
-- unit: percent
-- better: neutral
-- needs: ssd_cp_plans, ssd_cp_visits | local_last_dates
-- official: Local, from Ofsted Annex A, list 7.
-- traps: Its base is the numerator of cp_not_seen_alone_pct, not all children on a plan. A child without
--   a birth date is listed as unknown.
SELECT p.child, p.day AS date, h.team, h.worker,
    CASE WHEN age_on(b.birth, p.day) < 4 THEN 1 WHEN b.birth IS NOT NULL THEN 0 END AS met
FROM cp_open p
LEFT JOIN holders h ON h.child = p.child AND h.day = p.day AND h.list = '7'
JOIN last_visits v ON v.child = p.child AND v.kind = 'cp_visit' AND v.day = p.day
LEFT JOIN people b ON b.child = p.child
WHERE v.visit_date >= p.start_date AND v.seen_alone = 'N'
    AND (b.birth <= p.day OR (b.birth IS NULL AND b.expected IS NULL))
