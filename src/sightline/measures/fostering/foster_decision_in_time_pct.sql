-- id: foster_decision_in_time_pct
-- title: Fostering applications decided in time
-- question: Do people who want to foster hear in time?
-- area: Fostering
-- kind: flow
-- subject: household
-- counts: rows
-- unit: percent
-- better: higher
-- needs: local_fostering_pipeline
-- standard: foster_assessment_months
-- standard_date: the day of the application
-- official: National minimum standards for fostering; check the guidance before quoting.
-- traps: Approvals in the period, from the application. Those who left before a decision are out, so
--   read it beside the open assessments over the standard.
SELECT f.fopi_household_id AS subject, f.fopi_approved_date AS date,
    CASE WHEN f.fopi_approved_date <= add_months(f.fopi_application_date, x.value) THEN 1 ELSE 0
        END AS met
FROM local_fostering_pipeline f
JOIN standards x ON x.name = 'foster_assessment_months'
    AND f.fopi_application_date >= x.valid_from AND f.fopi_application_date < x.valid_to
WHERE f.fopi_approved_date >= f.fopi_application_date AND f.fopi_household_id IS NOT NULL
