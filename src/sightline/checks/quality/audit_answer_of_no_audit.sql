-- id: audit_answer_of_no_audit
-- title: Answer of an audit that is not there
-- question: Does each answer belong to an audit?
-- area: Quality assurance
-- kind: check
-- severity: warning
-- needs: local_audit_answers, local_audits
-- weakens: threshold_audit_pct s47_no_icpc_audit_pct cpp_repeat_short_cin_pct
--   cpp_repeat_overoptimism_pct
-- rule: Each answer names an audit of the feed of audits.
-- mend: Load both feeds of the same day.
SELECT NULL AS child, n.day AS date, 'local_audit_answers' AS table_name,
    concat(w.auan_audit_id, '|', w.auan_question) AS row_id, 'No such audit' AS found
FROM local_audit_answers w
CROSS JOIN check_now n
LEFT JOIN local_audits a ON a.audi_audit_id = w.auan_audit_id
WHERE a.audi_audit_id IS NULL
