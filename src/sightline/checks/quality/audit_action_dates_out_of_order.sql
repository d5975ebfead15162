-- id: audit_action_dates_out_of_order
-- title: Action of an audit with dates out of order
-- question: Has each action a day by which it is due, and dates in order?
-- area: Quality assurance
-- kind: check
-- severity: warning
-- needs: local_audit_actions, local_audits
-- weakens: audit_actions_on_time_pct audit_actions_overdue_n
-- rule: An action is due, and done, on or after the day it was set.
-- mend: Correct the date, or set a day.
SELECT a.person_id AS child, c.auac_set_date AS date, c.auac_team AS team,
    'local_audit_actions' AS table_name, c.auac_action_id AS row_id,
    CASE WHEN c.auac_due_date IS NULL THEN 'No day by which it is due'
        WHEN c.auac_done_date < c.auac_set_date THEN 'Done before it was set'
        ELSE 'Due before it was set' END AS found
FROM local_audit_actions c
LEFT JOIN local_audits a ON a.audi_audit_id = c.auac_audit_id
WHERE c.auac_due_date IS NULL OR c.auac_done_date < c.auac_set_date
    OR c.auac_due_date < c.auac_set_date
