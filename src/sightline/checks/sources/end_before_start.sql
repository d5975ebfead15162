-- id: end_before_start
-- title: Ends before it starts
-- question: Does anything end before it starts?
-- area: Sources
-- kind: check
-- severity: error
-- needs: ssd_contacts | ssd_cin_episodes | ssd_cin_assessments | ssd_s47_enquiry |
--   ssd_initial_cp_conference | ssd_cp_plans | ssd_cin_plans | ssd_cla_episodes | ssd_cla_placement
--   | ssd_legal_status | ssd_care_leavers | ssd_permanence | local_cin_cases | local_cla_periods |
--   local_early_help_assessments
-- rule: Every row that has a start and an end ends on or after the day it starts; assessments have
--   a check of their own.
-- mend: Correct the date that is wrong.
SELECT child, start_date AS date, team, worker, table_name, row_id,
    'Ends ' || CAST(end_date AS VARCHAR) AS found
FROM dated_rows
WHERE end_date < start_date AND table_name <> 'ssd_cin_assessments'
    AND table_name <> 'ssd_permanence'
