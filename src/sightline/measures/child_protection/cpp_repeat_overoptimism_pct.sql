-- id: cpp_repeat_overoptimism_pct
-- title: Repeat plans after too much was hoped for
-- question: Did we believe in change that did not last?
-- area: Child protection
-- kind: flow
-- unit: percent
-- better: lower
-- needs: local_audits, local_audit_answers
-- official: Local: an audit of a sample.
-- traps: The reviewer's judgement, with hindsight. A plan can stand here and under
--   cpp_repeat_short_cin_pct.
SELECT a.child, a.completed_date AS date, a.team, a.worker,
    CASE WHEN n.auan_answer = 'yes' THEN 1 ELSE 0 END AS met
FROM audits a
JOIN local_audit_answers n ON n.auan_audit_id = a.audit AND n.auan_question = 'over_optimism'
WHERE a.tool = 'repeat_plan' AND n.auan_answer IN ('yes', 'partly', 'no')
