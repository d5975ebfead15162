-- id: audits_overdue_n
-- title: Audits overdue
-- question: Which audits are still to be done?
-- area: Quality assurance
-- kind: snapshot
-- unit: count
-- better: lower
-- needs: local_audits
-- dimension: service
-- official: Local.
-- traps: It stands beside audit_compliance_pct, which sees each audit once, in the month it was
--   due.
SELECT a.person_id AS child, d.day AS date, a.audi_team AS team, a.audi_service AS category
FROM local_audits a
JOIN snapshots d ON a.audi_due_date < d.day
    AND (a.audi_completed_date IS NULL OR a.audi_completed_date > d.day)
    AND (a.audi_cancelled_date IS NULL OR a.audi_cancelled_date > d.day)
