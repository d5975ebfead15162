-- id: cpp_rate_10k
-- title: Children on a plan for each 10,000 children
-- question: How many children are on a plan, for the size of the area?
-- area: Child protection
-- kind: snapshot
-- counts: children
-- unit: rate per 10,000
-- better: neutral
-- needs: ssd_cp_plans
-- official: Children in need statistics, table D1.
-- traps: Children, each once, on the last day; never annualised. Unborn children count.
--   Temporary plans of other authorities do not.
SELECT p.child, d.day AS date, h.team, h.worker
FROM cp_plans p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '7'
