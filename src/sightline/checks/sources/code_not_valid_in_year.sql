-- id: code_not_valid_in_year
-- title: Code that is not valid in the year of its return
-- question: Is every code one that its return may hold?
-- area: Sources
-- kind: check
-- severity: warning
-- needs: ssd_contacts | ssd_cin_episodes | ssd_cin_assessments | ssd_s47_enquiry |
--   ssd_initial_cp_conference | ssd_cp_plans | ssd_cin_plans | ssd_cla_episodes | ssd_cla_placement
--   | ssd_legal_status | ssd_care_leavers | ssd_permanence | local_cin_cases | local_cla_periods |
--   local_early_help_assessments
-- rule: A code in a CIN census or an SSDA903 is valid in the year of the return.
-- mend: Use the code that took its place.
SELECT DISTINCT v.child, v.shown_from AS date, v.table_name, v.row_id,
    v.field || ' holds ' || v.value || ' in the return of '
        || CAST(financial_year(v.shown_from) AS VARCHAR) AS found
FROM coded_values v
JOIN code_values c ON c.list = v.list AND c.value = v.value AND c.is_group = 0
WHERE v.row_source IN ('cin', 'ssda903') AND v.list <> 'sex'
    AND (c.valid_from > financial_year(v.shown_from) OR c.valid_to < financial_year(v.shown_from))
