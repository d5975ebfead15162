-- id: source_behind
-- title: Source that is behind the others
-- question: Is any source older than the others?
-- area: Sources
-- kind: check
-- severity: information
-- needs: ssd_contacts | ssd_cin_episodes | ssd_cin_assessments | ssd_s47_enquiry |
--   ssd_initial_cp_conference | ssd_cp_plans | ssd_cin_plans | ssd_cla_episodes | ssd_cla_placement
--   | ssd_legal_status | ssd_care_leavers | ssd_permanence | local_cin_cases | local_cla_periods |
--   local_early_help_assessments
-- rule: Every source that feeds a table has an extract as recent as the others, within three days
--   (threshold freshness_days), yearly returns left out.
-- mend: Load the newer extract.
SELECT NULL AS child, s.as_at AS date, s.table_name, s.source AS row_id,
    'Latest extract ' || CAST(s.as_at AS VARCHAR) || ', the record reaches '
        || CAST(n.day AS VARCHAR) AS found
FROM (
    SELECT source, table_name, max(as_at) AS as_at FROM extracts
    WHERE source NOT IN ('cin', 'ssda903')
    GROUP BY source, table_name
) s
CROSS JOIN check_now n
CROSS JOIN thresholds t
WHERE t.name = 'freshness_days' AND date_diff('day', s.as_at, n.day) > t.value
