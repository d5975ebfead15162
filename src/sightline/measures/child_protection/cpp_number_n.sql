-- id: cpp_number_n
-- title: Children on a child protection plan
-- question: How many children are protected by a plan?
-- area: Child protection
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: ssd_cp_plans
-- official: Children in need statistics, table D1.
-- traps: Children, each once, on the last day; never annualised. Unborn children count.
--   Temporary plans of other authorities do not.
SELECT p.child, d.day AS date, h.team, h.worker
FROM cp_plans p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '7'
