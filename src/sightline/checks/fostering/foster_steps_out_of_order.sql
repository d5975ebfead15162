-- id: foster_steps_out_of_order
-- title: Steps towards fostering out of order
-- question: Do the steps of each fostering application follow one another?
-- area: Fostering
-- kind: check
-- severity: error
-- needs: local_fostering_pipeline
-- weakens: foster_in_assessment_n foster_applications_out_n foster_decision_in_time_pct
-- rule: The enquiry, the form, the application, the stages, the panel and the approval come in
--   that order.
-- mend: Correct the date that is out of order.
SELECT NULL AS child, fopi_enquiry_date AS date, 'local_fostering_pipeline' AS table_name,
    fopi_enquiry_id AS row_id,
    CASE WHEN fopi_form_sent_date < fopi_enquiry_date THEN 'Form sent before the enquiry'
        WHEN fopi_application_date < fopi_form_sent_date THEN 'Application before the form'
        WHEN fopi_stage1_end_date < fopi_stage1_start_date THEN 'Stage 1 ends before it starts'
        WHEN fopi_stage2_start_date < fopi_stage1_start_date THEN 'Stage 2 before stage 1'
        ELSE 'Approved before the application' END AS found
FROM local_fostering_pipeline
WHERE fopi_form_sent_date < fopi_enquiry_date OR fopi_application_date < fopi_form_sent_date
    OR fopi_stage1_end_date < fopi_stage1_start_date
    OR fopi_stage2_start_date < fopi_stage1_start_date
    OR fopi_approved_date < fopi_application_date
