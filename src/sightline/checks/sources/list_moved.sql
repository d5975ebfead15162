-- id: list_moved
-- title: List of Annex A whose number of rows moved
-- question: Did any list grow or shrink more than it should between extracts?
-- area: Sources
-- kind: check
-- severity: warning
-- needs: ssd_contacts | local_early_help_assessments | ssd_cin_episodes | ssd_cin_assessments |
--   ssd_s47_enquiry | local_cin_cases | ssd_cp_plans | local_cla_periods | ssd_care_leavers |
--   ssd_permanence | local_adopters
-- rule: The number of rows of a list moves by at most 10% (threshold list_movement_percent)
--   between two extracts, lists of fewer than 20 rows left out.
-- mend: Ask why before believing any figure made from the list: a filter, a closed team, a
--   migration, or half an export.
SELECT NULL AS child, as_at AS date, table_name, part AS row_id,
    CAST(rows_before AS VARCHAR) || ' rows on ' || CAST(as_at_before AS VARCHAR) || ', '
        || CAST(list_rows AS VARCHAR) || ' on ' || CAST(as_at AS VARCHAR) AS found
FROM check_list_rows
CROSS JOIN thresholds t
WHERE t.name = 'list_movement_percent' AND (rows_before >= 20 OR list_rows >= 20)
    AND (100 * (list_rows - rows_before) > t.value * rows_before
        OR 100 * (rows_before - list_rows) > t.value * rows_before)
