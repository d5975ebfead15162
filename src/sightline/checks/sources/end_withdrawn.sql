-- id: end_withdrawn
-- title: Closure that a later extract took back
-- question: Which closures were taken back?
-- area: Sources
-- kind: check
-- severity: information
-- needs: ssd_contacts | ssd_cin_episodes | ssd_cin_assessments | ssd_s47_enquiry |
--   ssd_initial_cp_conference | ssd_cp_plans | ssd_cin_plans | ssd_cla_episodes | ssd_cla_placement
--   | ssd_legal_status | ssd_care_leavers | ssd_permanence | local_cin_cases | local_cla_periods |
--   local_early_help_assessments
-- rule: Once a row has ended, later extracts show that end.
-- mend: None needed where the work was reopened; else enter the end again.
SELECT g.person_id AS child, n.shown_from AS date, 'ssd_cp_plans' AS table_name,
    g.cppl_cp_plan_id AS row_id,
    'End of ' || CAST(g.cppl_cp_plan_end_date AS VARCHAR) || ' is gone' AS found
FROM ssd_cp_plans_versions g
JOIN ssd_cp_plans_versions n ON n.row_part = g.row_part AND n.row_key = g.row_key
    AND n.shown_from = g.shown_to
WHERE g.cppl_cp_plan_end_date IS NOT NULL AND n.cppl_cp_plan_end_date IS NULL
UNION ALL
SELECT g.person_id, n.shown_from, 'local_cla_periods',
    g.person_id || '|' || CAST(g.clpe_start_date AS VARCHAR),
    'End of ' || CAST(g.clpe_end_date AS VARCHAR) || ' is gone'
FROM local_cla_periods_versions g
JOIN local_cla_periods_versions n ON n.row_part = g.row_part AND n.row_key = g.row_key
    AND n.shown_from = g.shown_to
WHERE g.clpe_end_date IS NOT NULL AND n.clpe_end_date IS NULL
UNION ALL
SELECT g.person_id, n.shown_from, 'local_cin_cases',
    g.person_id || '|' || CAST(g.cinc_start_date AS VARCHAR),
    'End of ' || CAST(g.cinc_close_date AS VARCHAR) || ' is gone'
FROM local_cin_cases_versions g
JOIN local_cin_cases_versions n ON n.row_part = g.row_part AND n.row_key = g.row_key
    AND n.shown_from = g.shown_to
WHERE g.cinc_close_date IS NOT NULL AND n.cinc_close_date IS NULL
