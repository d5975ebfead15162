-- id: start_corrected
-- title: Start date that a later extract corrected
-- question: Which start dates were put right afterwards?
-- area: Sources
-- kind: check
-- severity: information
-- needs: ssd_contacts | ssd_cin_episodes | ssd_cin_assessments | ssd_s47_enquiry |
--   ssd_initial_cp_conference | ssd_cp_plans | ssd_cin_plans | ssd_cla_episodes | ssd_cla_placement
--   | ssd_legal_status | ssd_care_leavers | ssd_permanence | local_cin_cases | local_cla_periods |
--   local_early_help_assessments
-- weakens: assessment_45wd_pct icpc_15wd_pct
-- rule: A start date stays as it was first recorded.
-- mend: None needed; where a team corrects many, ask why.
SELECT child, seen AS date, table_name, row_id,
    'Start was ' || CAST(old_start AS VARCHAR) || ', is ' || CAST(new_start AS VARCHAR) AS found
FROM corrected_starts
