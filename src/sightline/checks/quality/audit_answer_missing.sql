-- id: audit_answer_missing
-- title: Themed audit without the answer it was made for
-- question: Does each themed audit answer its question?
-- area: Quality assurance
-- kind: check
-- severity: warning
-- needs: local_audits, local_audit_answers
-- weakens: threshold_audit_pct s47_no_icpc_audit_pct cpp_repeat_short_cin_pct
--   cpp_repeat_overoptimism_pct
-- rule: Each completed audit of the threshold, section 47 and repeat plan tools has its answers.
-- mend: Ask the auditor for the answer.
SELECT a.person_id AS child, a.audi_completed_date AS date, a.audi_team AS team,
    'local_audits' AS table_name, a.audi_audit_id AS row_id,
    concat('No answer to ', q.question) AS found
FROM local_audits a
JOIN (
    SELECT 'threshold' AS tool, 'well_informed' AS question UNION ALL
    SELECT 'threshold', 'timely' UNION ALL
    SELECT 's47_enquiry', 'led_to_conference' UNION ALL
    SELECT 'repeat_plan', 'after_short_cin' UNION ALL
    SELECT 'repeat_plan', 'over_optimism'
) q ON q.tool = a.audi_tool
LEFT JOIN local_audit_answers w ON w.auan_audit_id = a.audi_audit_id
    AND w.auan_question = q.question AND w.auan_answer IS NOT NULL
WHERE a.audi_completed_date IS NOT NULL AND a.audi_cancelled_date IS NULL
    AND w.auan_audit_id IS NULL
