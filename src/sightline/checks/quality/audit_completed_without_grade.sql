-- id: audit_completed_without_grade
-- title: Audit completed without a grade
-- question: Has each audit that was completed a grade?
-- area: Quality assurance
-- kind: check
-- severity: warning
-- needs: local_audits
-- weakens: audit_sw_good_outstanding_pct audit_eh_good_outstanding_pct audit_judgements_n
-- rule: An audit of a case that is completed has a grade.
-- mend: Ask the auditor for the grade.
SELECT a.person_id AS child, a.audi_completed_date AS date, a.audi_team AS team,
    'local_audits' AS table_name, a.audi_audit_id AS row_id,
    concat('No grade, tool ', coalesce(a.audi_tool, 'not said')) AS found
FROM local_audits a
WHERE a.audi_completed_date IS NOT NULL AND a.audi_cancelled_date IS NULL
    AND a.audi_first_grade IS NULL AND a.audi_moderated_grade IS NULL
    AND coalesce(a.audi_tool, 'case') = 'case'
