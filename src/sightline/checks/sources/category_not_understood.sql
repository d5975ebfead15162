-- id: category_not_understood
-- title: Category text that was not understood
-- question: Was every category of Annex A understood?
-- area: Sources
-- kind: check
-- severity: warning
-- needs: ssd_contacts | ssd_cin_episodes | ssd_cin_assessments | ssd_s47_enquiry |
--   ssd_initial_cp_conference | ssd_cp_plans | ssd_cin_plans | ssd_cla_episodes | ssd_cla_placement
--   | ssd_legal_status | ssd_care_leavers | ssd_permanence | local_cin_cases | local_cla_periods |
--   local_early_help_assessments
-- rule: The text of a category on a list of Annex A means one of its categories.
-- mend: Write the category as the form words it, or ask for the wording to be added.
SELECT DISTINCT v.child, v.shown_from AS date, v.table_name, v.row_id,
    v.field || ' holds ' || v.value AS found
FROM coded_values v
LEFT JOIN code_values c ON c.list = v.list AND c.value = v.value
WHERE c.value IS NULL AND v.row_source = 'annex_a'
