-- id: ehc_plan_before_request
-- title: Education, health and care plan before its request
-- question: Does every plan follow its request?
-- area: Special educational needs
-- kind: check
-- severity: error
-- needs: ssd_ehcp_requests, ssd_ehcp_assessment, ssd_ehcp_named_plan
-- weakens: ehcp_20w_pct ehcp_20w_all_pct
-- rule: A plan is made after it was asked for.
-- mend: Correct the date that is out of order.
SELECT child, plan_date AS date, 'ssd_ehcp_requests' AS table_name, request_id AS row_id,
    concat('Plan before the request of ', CAST(request_date AS VARCHAR)) AS found
FROM ehc_clocks
WHERE plan_date < request_date
