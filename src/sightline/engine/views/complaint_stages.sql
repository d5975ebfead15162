-- The stages of each complaint with the day by which an answer is expected and the last day on
-- which one is in time. Stage 3 is the review panel. A stage is left when the next one begins.
WITH stages AS (
    SELECT comp_complaint_id AS complaint, person_id AS child, comp_team AS team,
        comp_about AS about, 1 AS stage, comp_received_date AS started,
        comp_stage1_answered_date AS answered, comp_stage1_outcome AS outcome,
        comp_stage2_start_date AS moved_on, comp_withdrawn_date AS withdrawn, open_until
    FROM local_complaints
    UNION ALL
    SELECT comp_complaint_id, person_id, comp_team, comp_about, 2, comp_stage2_start_date,
        comp_stage2_answered_date, comp_stage2_outcome, comp_panel_request_date,
        comp_withdrawn_date, open_until
    FROM local_complaints
    UNION ALL
    SELECT comp_complaint_id, person_id, comp_team, comp_about, 3, comp_panel_request_date,
        comp_panel_date, comp_panel_outcome, CAST(NULL AS DATE), comp_withdrawn_date, open_until
    FROM local_complaints
)
SELECT s.complaint, s.child, s.team, s.about, s.stage, s.started, s.answered, s.outcome,
    s.moved_on, s.withdrawn, s.open_until, z.day AS due_date, y.day AS last_date
FROM stages s
JOIN standards x ON x.name = CASE s.stage WHEN 1 THEN 'complaint_stage_1_working_days'
        WHEN 2 THEN 'complaint_stage_2_working_days' ELSE 'complaint_panel_working_days' END
    AND s.started >= x.valid_from AND s.started < x.valid_to
JOIN standards m ON m.name = CASE s.stage WHEN 1 THEN 'complaint_stage_1_most_working_days'
        WHEN 2 THEN 'complaint_stage_2_most_working_days' ELSE 'complaint_panel_working_days' END
    AND s.started >= m.valid_from AND s.started < m.valid_to
JOIN calendar a ON a.day = s.started
JOIN calendar z ON z.working_day_number = a.working_day_number + x.value
    AND z.working_days_before < z.working_day_number
JOIN calendar y ON y.working_day_number = a.working_day_number + m.value
    AND y.working_days_before < y.working_day_number
