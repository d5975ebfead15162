-- id: audit_compliance_pct
-- title: Audits completed when they were due
-- question: Do our managers do the audits they are given?
-- area: Quality assurance
-- kind: flow
-- unit: percent
-- better: higher
-- needs: local_audits
-- dimension: service
-- official: Local.
-- traps: Done is not done well. An audit without a due day is not seen: a finding of
--   audit_without_due_date.
SELECT a.person_id AS child, a.audi_due_date AS date, a.audi_team AS team,
    a.audi_service AS category,
    CASE WHEN a.audi_completed_date <= a.audi_due_date THEN 1 ELSE 0 END AS met
FROM local_audits a
WHERE a.audi_due_date IS NOT NULL
    AND (a.audi_cancelled_date IS NULL OR a.audi_cancelled_date > a.audi_due_date)
