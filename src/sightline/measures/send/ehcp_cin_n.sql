-- id: ehcp_cin_n
-- title: Children in need with a plan who have an education, health and care plan
-- question: How many children in need have an education, health and care plan?
-- area: Special educational needs
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: ssd_ehcp_named_plan, local_cin_cases | ssd_cin_plans | ssd_cin_episodes
-- official: Local match of SEN2 and children in need.
-- traps: Children in need as in `cin_number_n` who have a child in need plan, and an education,
--   health and care plan in force. The match is by the person's id: children whom the two systems
--   know under different ids are missed.
SELECT DISTINCT o.child, o.day AS date, h.team, h.worker
FROM cin_open o
JOIN ehc_plans p ON p.child = o.child AND p.start_date <= o.day
    AND (p.out_of_stock IS NULL OR p.out_of_stock > o.day)
LEFT JOIN holders h ON h.child = o.child AND h.day = o.day AND h.list = '6'
WHERE o.plan_start IS NOT NULL
