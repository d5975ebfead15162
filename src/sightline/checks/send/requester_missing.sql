-- id: requester_missing
-- title: Request without who asked
-- question: Do we know who asked for each assessment?
-- area: Special educational needs
-- kind: check
-- severity: warning
-- needs: local_ehc_requesters
-- weakens: ehcna_parent_request_pct
-- rule: Every request says who asked.
-- mend: Record who asked.
SELECT person_id AS child, ehrq_received_date AS date, 'local_ehc_requesters' AS table_name,
    ehrq_request_id AS row_id, 'Who asked is not recorded' AS found
FROM local_ehc_requesters
WHERE ehrq_requester IS NULL
