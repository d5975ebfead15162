-- id: foster_enquiry_stale
-- title: Fostering enquiry open for over two years
-- question: Is any enquiry about fostering forgotten?
-- area: Fostering
-- kind: check
-- severity: information
-- needs: local_fostering_pipeline
-- weakens: foster_applications_out_n foster_in_assessment_n
-- rule: An enquiry about fostering is approved or closed within 24 months.
-- mend: Close it, or record the approval.
SELECT NULL AS child, f.fopi_enquiry_date AS date, 'local_fostering_pipeline' AS table_name,
    f.fopi_enquiry_id AS row_id, 'Open since ' || CAST(f.fopi_enquiry_date AS VARCHAR) AS found
FROM local_fostering_pipeline f
CROSS JOIN check_now n
WHERE f.fopi_approved_date IS NULL AND f.fopi_left_date IS NULL AND f.open_until IS NULL
    AND add_months(f.fopi_enquiry_date, 24) < n.day
