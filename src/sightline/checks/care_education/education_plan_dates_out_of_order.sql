-- id: education_plan_dates_out_of_order
-- title: Education plan dates out of order
-- question: Do booking, meeting and return follow one another?
-- area: Education of children looked after
-- kind: check
-- severity: error
-- needs: local_education_plans
-- weakens: pep_return_pct pep_booked_10d_pct
-- rule: A meeting is booked, then held, then its plan returned.
-- mend: Correct the date that is out of order.
SELECT person_id AS child, pepl_booked_date AS date, 'local_education_plans' AS table_name,
    pepl_pep_id AS row_id,
    CASE WHEN pepl_meeting_date < pepl_booked_date THEN 'Held before it was booked'
        ELSE 'Returned before it was held' END AS found
FROM local_education_plans
WHERE pepl_meeting_date < pepl_booked_date OR pepl_returned_date < pepl_meeting_date
