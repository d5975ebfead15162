-- id: audit_of_own_work
-- title: Audit or moderation of one's own work
-- question: Did anybody grade their own work?
-- area: Quality assurance
-- kind: check
-- severity: warning
-- needs: local_audits
-- weakens: audit_sw_good_outstanding_pct audit_moderation_agreement_pct
-- rule: The auditor is neither the worker nor the moderator.
-- mend: Let somebody else do it, or correct who did.
SELECT a.person_id AS child, a.audi_completed_date AS date, a.audi_team AS team,
    a.audi_auditor_id AS worker, 'local_audits' AS table_name, a.audi_audit_id AS row_id,
    CASE WHEN a.audi_auditor_id = a.audi_worker_id THEN 'Auditor and worker are one'
        ELSE 'Auditor and moderator are one' END AS found
FROM local_audits a
WHERE a.audi_auditor_id = a.audi_worker_id OR a.audi_auditor_id = a.audi_moderator_id
