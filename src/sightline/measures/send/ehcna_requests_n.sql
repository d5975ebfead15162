-- id: ehcna_requests_n
-- title: Requests for an education, health and care needs assessment
-- question: How many ask for an education, health and care plan?
-- area: Special educational needs
-- kind: flow
-- unit: count
-- better: neutral
-- needs: ssd_ehcp_requests
-- official: SEN2 return (check the guidance before quoting).
-- traps: Requests received, those refused or withdrawn later included. A child may be asked for
--   twice.
SELECT c.child, c.request_date AS date
FROM ehc_clocks c
