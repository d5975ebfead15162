-- id: placement_cost_unusable
-- title: Placement cost that cannot be right
-- question: Is every price a price?
-- area: Finance
-- kind: check
-- severity: error
-- needs: local_placement_costs
-- weakens: placement_unit_cost_gbp
-- rule: A price of a week is more than nothing and less than 50,000 pounds.
-- mend: Enter the price of a week, in pounds.
SELECT person_id AS child, plco_from_date AS date, 'local_placement_costs' AS table_name,
    plco_cost_id AS row_id,
    CASE WHEN plco_weekly_pounds IS NULL THEN 'No price'
        ELSE 'Price of ' || CAST(plco_weekly_pounds AS VARCHAR) END AS found
FROM local_placement_costs
WHERE plco_weekly_pounds IS NULL OR plco_weekly_pounds <= 0 OR plco_weekly_pounds >= 50000
