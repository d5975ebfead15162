-- Child in need plans, and list 6 cases whose status says that there is one.
SELECT person_id AS child, cinp_cin_plan_start_date AS start_date,
    coalesce(cinp_cin_plan_end_date, open_until) AS out_of_stock
FROM ssd_cin_plans
WHERE cinp_cin_plan_start_date IS NOT NULL
