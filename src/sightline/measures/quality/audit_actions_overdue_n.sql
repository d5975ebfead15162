-- id: audit_actions_overdue_n
-- title: Actions of audits overdue
-- question: What did we promise to put right, and have not?
-- area: Quality assurance
-- kind: snapshot
-- unit: count
-- better: lower
-- needs: local_audit_actions, local_audits
-- official: Local.
-- traps: It stands beside audit_actions_on_time_pct.
SELECT t.person_id AS child, d.day AS date, c.auac_team AS team
FROM local_audit_actions c
JOIN snapshots d ON c.auac_due_date < d.day
    AND (coalesce(c.auac_done_date, c.open_until) IS NULL
        OR coalesce(c.auac_done_date, c.open_until) > d.day)
LEFT JOIN local_audits t ON t.audi_audit_id = c.auac_audit_id
