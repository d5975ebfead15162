-- id: health_report_before_appointment
-- title: Health report before the appointment
-- question: Does every health report follow its appointment?
-- area: Health of children looked after
-- kind: check
-- severity: error
-- needs: local_health_assessments
-- weakens: iha_20wd_pct rha_completed_month_due_pct
-- rule: An assessment is asked for, then the child is seen, then the report comes.
-- mend: Correct the date that is out of order.
SELECT person_id AS child, heas_appointment_date AS date, 'local_health_assessments' AS table_name,
    heas_assessment_id AS row_id,
    CASE WHEN heas_report_date < heas_appointment_date
        THEN concat('Report of ', CAST(heas_report_date AS VARCHAR), ' before the appointment')
        ELSE concat('Asked for on ', CAST(heas_requested_date AS VARCHAR), ' but seen before that')
        END AS found
FROM local_health_assessments
WHERE heas_report_date < heas_appointment_date
    OR (heas_requested_date > heas_appointment_date AND heas_appointment_outcome = 'ATTENDED')
