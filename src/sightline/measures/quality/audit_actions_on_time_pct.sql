-- id: audit_actions_on_time_pct
-- title: Actions of audits done when they were due
-- question: Does anything change because we audit?
-- area: Quality assurance
-- kind: flow
-- unit: percent
-- better: higher
-- needs: local_audit_actions, local_audits
-- official: Local.
-- traps: Done, by whoever says so. An action without a due day is not seen.
SELECT t.person_id AS child, c.auac_due_date AS date, c.auac_team AS team,
    CASE WHEN c.auac_done_date <= c.auac_due_date THEN 1 ELSE 0 END AS met
FROM local_audit_actions c
LEFT JOIN local_audits t ON t.audi_audit_id = c.auac_audit_id
WHERE c.auac_due_date IS NOT NULL
