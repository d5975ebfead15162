-- id: threshold_audit_pct
-- title: Threshold decisions found well informed and timely
-- question: Do we decide well at the front door?
-- area: Front door
-- kind: flow
-- unit: percent
-- better: higher
-- needs: local_audits, local_audit_answers
-- official: Local: an audit of a sample.
-- traps: A sample that somebody chose. The clock of every contact is
--   contact_decision_timeliness_pct.
SELECT a.child, a.completed_date AS date, a.team, a.worker,
    CASE WHEN i.auan_answer = 'yes' AND t.auan_answer = 'yes' THEN 1 ELSE 0 END AS met
FROM audits a
JOIN local_audit_answers i ON i.auan_audit_id = a.audit AND i.auan_question = 'well_informed'
JOIN local_audit_answers t ON t.auan_audit_id = a.audit AND t.auan_question = 'timely'
WHERE a.tool = 'threshold' AND i.auan_answer IN ('yes', 'partly', 'no')
    AND t.auan_answer IN ('yes', 'partly', 'no')
