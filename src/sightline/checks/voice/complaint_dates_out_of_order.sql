-- id: complaint_dates_out_of_order
-- title: Complaint whose dates are out of order
-- question: Do the dates of each complaint follow one another?
-- area: Feedback, complaints and advocacy
-- kind: check
-- needs: local_complaints
-- severity: warning
-- weakens: complaints_stage1_10wd_pct complaints_stage2_25wd_pct complaints_panel_30wd_pct
--   complaints_open_over_limit_n
-- rule: An answer is not before the start of its stage, and a stage not before the complaint.
-- mend: Correct the date that is wrong.
SELECT c.person_id AS child, c.comp_received_date AS date, 'local_complaints' AS table_name,
    c.comp_complaint_id AS row_id, CASE
        WHEN c.comp_stage1_answered_date < c.comp_received_date
            THEN 'Answered at stage 1 before it was received'
        WHEN c.comp_stage2_answered_date < c.comp_stage2_start_date
            THEN 'Answered at stage 2 before it began'
        WHEN c.comp_panel_date < c.comp_panel_request_date THEN 'Panel before it was asked for'
        ELSE 'A later stage before the complaint' END AS found
FROM local_complaints c
WHERE c.comp_stage1_answered_date < c.comp_received_date
    OR c.comp_stage2_answered_date < c.comp_stage2_start_date
    OR c.comp_panel_date < c.comp_panel_request_date
    OR c.comp_stage2_start_date < c.comp_received_date
    OR c.comp_panel_request_date < c.comp_received_date
