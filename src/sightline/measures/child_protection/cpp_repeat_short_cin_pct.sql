-- id: cpp_repeat_short_cin_pct
-- title: Repeat plans that followed a very short child in need plan
-- question: Did we step down too soon?
-- area: Child protection
-- kind: flow
-- unit: percent
-- better: lower
-- needs: local_audits, local_audit_answers
-- official: Local: an audit of a sample.
-- traps: What is very short is the reviewer's judgement. A plan can stand here and under
--   cpp_repeat_overoptimism_pct.
SELECT a.child, a.completed_date AS date, a.team, a.worker,
    CASE WHEN n.auan_answer = 'yes' THEN 1 ELSE 0 END AS met
FROM audits a
JOIN local_audit_answers n ON n.auan_audit_id = a.audit AND n.auan_question = 'after_short_cin'
WHERE a.tool = 'repeat_plan' AND n.auan_answer IN ('yes', 'partly', 'no')
