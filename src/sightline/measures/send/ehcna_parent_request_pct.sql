-- id: ehcna_parent_request_pct
-- title: Requests for a needs assessment that came from parents
-- question: Who asks for an education, health and care plan?
-- area: Special educational needs
-- kind: flow
-- unit: percent
-- better: neutral
-- needs: local_ehc_requesters
-- dimension: who asked
-- official: SEN2 return (check the guidance before quoting).
-- traps: The SSD does not hold who asked: the local feed does. A young person who asks is not a
--   parent. Blank is out.
SELECT person_id AS child, ehrq_received_date AS date, ehrq_requester AS category,
    CASE WHEN ehrq_requester = 'PARENT' THEN 1 WHEN ehrq_requester IS NOT NULL THEN 0 END AS met
FROM local_ehc_requesters
WHERE ehrq_received_date IS NOT NULL
