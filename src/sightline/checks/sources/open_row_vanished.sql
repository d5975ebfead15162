-- id: open_row_vanished
-- title: Open row that vanished without an end
-- question: Did anything open vanish without an end?
-- area: Sources
-- kind: check
-- severity: warning
-- needs: ssd_contacts | ssd_cin_episodes | ssd_cin_assessments | ssd_s47_enquiry |
--   ssd_initial_cp_conference | ssd_cp_plans | ssd_cin_plans | ssd_cla_episodes | ssd_cla_placement
--   | ssd_legal_status | ssd_care_leavers | ssd_permanence | local_cin_cases | local_cla_periods |
--   local_early_help_assessments
-- weakens: cpp_number_n cla_number_n cin_number_n assessment_open_checkpoint
-- rule: An open plan, case, period of care or assessment stays on the lists until a list shows its
--   end.
-- mend: Find out when it ended, and enter the end.
SELECT r.child, r.absent_from AS date, r.team, r.worker, r.table_name, r.row_id,
    'Last shown ' || CAST(r.last_recorded AS VARCHAR) || ', gone on '
        || CAST(r.absent_from AS VARCHAR) AS found
FROM dated_rows r
WHERE r.has_end = 1 AND r.end_date IS NULL AND r.absent_from IS NOT NULL
    AND r.table_name NOT IN ('ssd_cla_placement', 'ssd_legal_status', 'local_adoption_entry')
    AND NOT (r.table_name = 'ssd_s47_enquiry' AND r.row_sources IN ('annex_a', 'cin'))
    AND NOT EXISTS (SELECT 1 FROM dated_rows n WHERE n.child = r.child
        AND n.table_name = r.table_name AND n.start_date > r.start_date
        AND n.first_recorded <= r.absent_from AND n.last_recorded >= r.absent_from)
