-- id: enquiry_undecided
-- title: Enquiry undecided after two months
-- question: Was it decided where every enquiry led?
-- area: Child protection
-- kind: check
-- severity: information
-- needs: ssd_s47_enquiry
-- weakens: s47_to_icpc_pct
-- rule: An enquiry that began more than 60 days ago led to a conference, or says that none was
--   needed.
-- mend: Record the conference or that it was unnecessary.
SELECT q.child, q.start_date AS date, q.team, q.worker, 'ssd_s47_enquiry' AS table_name,
    q.child || '|' || CAST(q.start_date AS VARCHAR) AS row_id,
    'Neither a conference nor unnecessary' AS found
FROM s47_enquiries q
CROSS JOIN check_now n
LEFT JOIN ssd_initial_cp_conference c ON c.person_id = q.child
    AND c.icpc_icpc_date >= q.start_date
    AND date_diff('day', q.start_date, c.icpc_icpc_date) <= 60
WHERE q.conference_date IS NULL AND coalesce(q.unnecessary, 'N') <> 'Y'
    AND c.person_id IS NULL AND date_diff('day', q.start_date, n.day) > 60
