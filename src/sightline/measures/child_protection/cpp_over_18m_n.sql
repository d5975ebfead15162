-- id: cpp_over_18m_n
-- title: Children on a plan for 18 months or more
-- question: Whose plan is not making them safe?
-- area: Child protection
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: ssd_cp_plans
-- official: Local: a point at which many councils look at a plan again.
-- traps: Calendar months of the plan that is open; earlier plans are not added. Those of two years or more
--   are among them.
SELECT p.child, p.day AS date, h.team, h.worker
FROM cp_open p
LEFT JOIN holders h ON h.child = p.child AND h.day = p.day AND h.list = '7'
WHERE add_months(p.start_date, 18) <= p.day
