-- id: ehcp_number_n
-- title: Education, health and care plans maintained
-- question: How many children have an education, health and care plan?
-- area: Special educational needs
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: ssd_ehcp_named_plan
-- official: SEN2 return (check the guidance before quoting).
-- traps: Children and young people with a named plan in force, each once; up to 25. The SSD holds
--   those known to its source: a store with social care children only counts these and no others.
SELECT p.child, d.day AS date
FROM ehc_plans p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
