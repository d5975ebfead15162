-- id: date_in_future
-- title: Begins after the extract that shows it
-- question: Is anything dated after the extract that shows it?
-- area: Sources
-- kind: check
-- severity: error
-- needs: ssd_contacts | ssd_cin_episodes | ssd_cin_assessments | ssd_s47_enquiry |
--   ssd_initial_cp_conference | ssd_cp_plans | ssd_cin_plans | ssd_cla_episodes | ssd_cla_placement
--   | ssd_legal_status | ssd_care_leavers | ssd_permanence | local_cin_cases | local_cla_periods |
--   local_early_help_assessments
-- rule: What an extract shows has begun on or before its as-at date; conferences and reviews may
--   be planned ahead.
-- mend: Correct the date.
SELECT child, start_date AS date, team, worker, table_name, row_id,
    'Shown by the extract of ' || CAST(last_recorded AS VARCHAR) AS found
FROM dated_rows
WHERE start_date > last_recorded
    AND table_name NOT IN ('ssd_initial_cp_conference', 'ssd_cp_reviews', 'ssd_cla_reviews',
        'local_core_groups', 'local_last_dates', 'local_s47_conferences', 'ssd_permanence')
