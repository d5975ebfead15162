-- Education, health and care plans in force: one row for each named plan of a child.
SELECT person_id AS child, ehcn_named_plan_start_date AS start_date,
    coalesce(ehcn_named_plan_ceased_date, open_until) AS out_of_stock
FROM ssd_ehcp_named_plan
WHERE ehcn_named_plan_start_date IS NOT NULL
