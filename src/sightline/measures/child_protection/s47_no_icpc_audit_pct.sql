-- id: s47_no_icpc_audit_pct
-- title: Audited section 47 enquiries that led to no conference
-- question: Do we make enquiries that need not have been made?
-- area: Child protection
-- kind: flow
-- unit: percent
-- better: lower
-- needs: local_audits, local_audit_answers
-- official: Local: an audit of a sample.
-- differs: Every enquiry of the record is in s47_to_icpc_pct; this is of the sample, where an
--   auditor has also read why.
-- traps: A sample that somebody chose: it says nothing of all enquiries.
SELECT a.child, a.completed_date AS date, a.team, a.worker,
    CASE WHEN n.auan_answer = 'no' THEN 1 ELSE 0 END AS met
FROM audits a
JOIN local_audit_answers n ON n.auan_audit_id = a.audit AND n.auan_question = 'led_to_conference'
WHERE a.tool = 's47_enquiry' AND n.auan_answer IN ('yes', 'partly', 'no')
