-- id: cp_not_seen_alone_pct
-- title: Children on a plan not seen alone at the last visit
-- question: Do children get to speak without a parent in the room?
-- area: Child protection
-- kind: snapshot
-- counts: rows
-- unit: percent
-- better: lower
-- needs: ssd_cp_plans, ssd_cp_visits | local_last_dates
-- official: Ofsted Annex A, list 7.
-- traps: Of children with a visit and an answer; "unknown" is left out and listed as unknown.
--   Unborn children are left out.
SELECT p.child, p.day AS date, h.team, h.worker,
    CASE v.seen_alone WHEN 'N' THEN 1 WHEN 'Y' THEN 0 END AS met
FROM cp_open p
LEFT JOIN holders h ON h.child = p.child AND h.day = p.day AND h.list = '7'
JOIN last_visits v ON v.child = p.child AND v.kind = 'cp_visit' AND v.day = p.day
LEFT JOIN people b ON b.child = p.child
WHERE v.visit_date >= p.start_date
    AND (b.birth <= p.day OR (b.birth IS NULL AND b.expected IS NULL))
