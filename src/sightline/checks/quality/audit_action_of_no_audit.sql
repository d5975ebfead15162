-- id: audit_action_of_no_audit
-- title: Action of an audit that is not there
-- question: Does each action belong to an audit?
-- area: Quality assurance
-- kind: check
-- severity: warning
-- needs: local_audit_actions, local_audits
-- weakens: audit_actions_on_time_pct audit_actions_overdue_n
-- rule: Each action names an audit of the feed of audits.
-- mend: Load both feeds of the same day.
SELECT NULL AS child, c.auac_set_date AS date, c.auac_team AS team,
    'local_audit_actions' AS table_name, c.auac_action_id AS row_id, 'No such audit' AS found
FROM local_audit_actions c
LEFT JOIN local_audits a ON a.audi_audit_id = c.auac_audit_id
WHERE a.audi_audit_id IS NULL
