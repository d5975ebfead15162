-- id: plan_without_category
-- title: Plan without a category of abuse
-- question: Does every plan have a category of abuse?
-- area: Child protection
-- kind: check
-- severity: error
-- needs: ssd_cp_plans
-- weakens: cpp_number_n
-- rule: A plan has an initial category of abuse, and the latest one where it is open.
-- mend: Enter the category that the conference decided.
SELECT person_id AS child, cppl_cp_plan_start_date AS date, 'ssd_cp_plans' AS table_name,
    cppl_cp_plan_id AS row_id,
    CASE WHEN cppl_cp_plan_initial_category IS NULL AND cppl_cp_plan_latest_category IS NULL
            THEN 'No category'
        WHEN cppl_cp_plan_initial_category IS NULL THEN 'No initial category'
        ELSE 'No latest category' END AS found
FROM ssd_cp_plans
WHERE cppl_cp_plan_initial_category IS NULL
    OR (cppl_cp_plan_latest_category IS NULL AND cppl_cp_plan_end_date IS NULL)
