-- id: requester_of_unknown_request
-- title: Requester of a request that is not in the record
-- question: Does every requester belong to a request?
-- area: Special educational needs
-- kind: check
-- severity: warning
-- needs: local_ehc_requesters, ssd_ehcp_requests
-- weakens: ehcna_parent_request_pct ehcna_requests_n
-- rule: A request in the feed is in the SSD too, on the same day.
-- mend: Use the same ids, or load both as at the same day.
SELECT q.person_id AS child, q.ehrq_received_date AS date, 'local_ehc_requesters' AS table_name,
    q.ehrq_request_id AS row_id,
    CASE WHEN r.ehcr_ehcp_request_id IS NULL THEN 'No such request'
        ELSE concat('The request is dated ', CAST(r.ehcr_ehcp_req_date AS VARCHAR)) END AS found
FROM local_ehc_requesters q
LEFT JOIN ssd_ehcp_requests r ON r.ehcr_ehcp_request_id = q.ehrq_request_id
WHERE r.ehcr_ehcp_request_id IS NULL OR r.ehcr_ehcp_req_date <> q.ehrq_received_date
