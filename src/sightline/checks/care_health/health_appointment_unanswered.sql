-- id: health_appointment_unanswered
-- title: Health appointment past without an outcome
-- question: Do we know what became of every health appointment?
-- area: Health of children looked after
-- kind: check
-- severity: warning
-- needs: local_health_assessments
-- weakens: iha_20wd_pct rha_completed_month_due_pct
-- rule: An appointment that has passed says whether the child was seen.
-- mend: Ask the provider what became of it.
SELECT h.person_id AS child, h.heas_appointment_date AS date,
    'local_health_assessments' AS table_name, h.heas_assessment_id AS row_id,
    'The appointment has no outcome' AS found
FROM local_health_assessments h
JOIN check_now n ON h.heas_appointment_date < n.day
WHERE h.heas_appointment_outcome IS NULL
