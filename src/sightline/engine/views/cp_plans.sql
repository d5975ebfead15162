-- Child protection plans of this authority: other authorities' temporary plans are out (rule 13).
SELECT person_id AS child, cppl_cp_plan_start_date AS start_date,
    cppl_cp_plan_end_date AS end_date,
    coalesce(cppl_cp_plan_end_date, open_until) AS out_of_stock,
    cppl_cp_plan_initial_category AS initial_category,
    cppl_cp_plan_latest_category AS latest_category, row_sources,
    first_recorded
FROM ssd_cp_plans
WHERE cppl_cp_plan_start_date IS NOT NULL AND coalesce(cppl_cp_plan_ola, 'N') <> 'Y'
