-- id: cpp_over_2y_n
-- title: Children on a plan for two years or more
-- question: Who has been on a plan for two years?
-- area: Child protection
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: ssd_cp_plans
-- official: Local. Plans that lasted two years or more are published of plans ended in the year too,
--   which is another figure.
-- traps: Calendar months of the plan that is open; earlier plans are not added.
SELECT p.child, p.day AS date, h.team, h.worker
FROM cp_open p
LEFT JOIN holders h ON h.child = p.child AND h.day = p.day AND h.list = '7'
WHERE add_months(p.start_date, 24) <= p.day
