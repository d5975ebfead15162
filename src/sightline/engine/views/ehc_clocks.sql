-- Requests for education, health and care plans, each with its first plan, whether an exception
-- to the 20 weeks applies, and the day on which it ended without a plan (refused, withdrawn).
SELECT r.person_id AS child, r.ehcr_ehcp_request_id AS request_id,
    r.ehcr_ehcp_req_date AS request_date, f.plan_date, coalesce(f.excepted, 0) AS excepted,
    CASE WHEN upper(substring(trim(r.ehcr_ehcp_req_outcome), 1, 1)) IN ('N', 'W', 'H', 'R')
            THEN coalesce(r.ehcr_ehcp_req_outcome_date, r.ehcr_ehcp_req_date)
        ELSE f.refused_date END AS ended_date
FROM ssd_ehcp_requests r
LEFT JOIN (
    SELECT a.ehca_ehcp_request_id AS request_id,
        min(n.ehcn_named_plan_start_date) AS plan_date,
        max(CASE WHEN lower(trim(a.ehca_ehcp_assessment_exceptions)) IN ('y', 'yes', '1', 'true')
            THEN 1 ELSE 0 END) AS excepted,
        max(CASE WHEN upper(substring(trim(a.ehca_ehcp_assessment_outcome), 1, 1))
                IN ('N', 'W', 'H', 'R')
            THEN a.ehca_ehcp_assessment_outcome_date END) AS refused_date
    FROM ssd_ehcp_assessment a
    LEFT JOIN ssd_ehcp_named_plan n ON n.ehcn_ehcp_asmt_id = a.ehca_ehcp_assessment_id
    GROUP BY a.ehca_ehcp_request_id
) f ON f.request_id = r.ehcr_ehcp_request_id
WHERE r.ehcr_ehcp_req_date IS NOT NULL
