-- id: audit_without_due_date
-- title: Audit without the day by which it is due
-- question: Does each audit say by when it is due?
-- area: Quality assurance
-- kind: check
-- severity: warning
-- needs: local_audits
-- weakens: audit_compliance_pct audits_overdue_n
-- rule: Each audit that is allocated has a day by which it is due.
-- mend: Enter the day of the programme.
SELECT a.person_id AS child, a.audi_allocated_date AS date, a.audi_team AS team,
    'local_audits' AS table_name, a.audi_audit_id AS row_id, 'No day by which it is due' AS found
FROM local_audits a
WHERE a.audi_due_date IS NULL AND a.audi_cancelled_date IS NULL
