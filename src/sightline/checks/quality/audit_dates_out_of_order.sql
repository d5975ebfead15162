-- id: audit_dates_out_of_order
-- title: Audit with dates out of order
-- question: Are the dates of each audit in order?
-- area: Quality assurance
-- kind: check
-- severity: warning
-- needs: local_audits
-- weakens: audit_compliance_pct audits_overdue_n audit_judgements_n
-- rule: An audit is allocated, then completed, then moderated, and is due after it was allocated.
-- mend: Correct the date that is wrong.
SELECT a.person_id AS child, a.audi_completed_date AS date, a.audi_team AS team,
    'local_audits' AS table_name, a.audi_audit_id AS row_id,
    CASE WHEN a.audi_completed_date < a.audi_allocated_date THEN 'Completed before it was allocated'
        WHEN a.audi_moderated_date < a.audi_completed_date
            THEN 'Moderated before it was completed'
        ELSE 'Due before it was allocated' END AS found
FROM local_audits a
WHERE a.audi_completed_date < a.audi_allocated_date
    OR a.audi_moderated_date < a.audi_completed_date
    OR a.audi_due_date < a.audi_allocated_date
