-- id: plan_in_annex_a_not_cin
-- title: On a plan in Annex A, not in the CIN census
-- question: Is every child on a plan of Annex A on one in the CIN census?
-- area: Sources
-- kind: check
-- severity: error
-- needs: ssd_cp_plans
-- weakens: cpp_number_n cpp_rate_10k
-- rule: A child on a plan of this authority on the date of a CIN census according to list 7 is on
--   one in the census.
-- mend: Find the plan in the census: under another id, ended too early, or not at all.
SELECT DISTINCT m.person_id AS child, d.day AS date, 'ssd_cp_plans' AS table_name,
    m.cppl_cp_plan_id AS row_id,
    'On a plan in Annex A, not in the census of ' || CAST(d.as_at AS VARCHAR) AS found
FROM check_return_days d
JOIN ssd_cp_plans_versions m ON m.row_source = 'annex_a' AND m.cppl_cp_plan_start_date <= d.day
    AND (m.cppl_cp_plan_end_date IS NULL OR m.cppl_cp_plan_end_date > d.day)
    AND m.shown_from <= d.annex_as_at AND (m.shown_to IS NULL OR m.shown_to > d.annex_as_at)
WHERE d.row_source = 'cin' AND d.list_table = 'ssd_cp_plans' AND coalesce(m.cppl_cp_plan_ola,
    'N') <> 'Y'
    AND NOT EXISTS (SELECT 1 FROM ssd_cp_plans_versions o
        WHERE o.person_id = m.person_id AND o.row_source = 'cin'
            AND o.cppl_cp_plan_start_date <= d.day
            AND (o.cppl_cp_plan_end_date IS NULL OR o.cppl_cp_plan_end_date > d.day)
                AND o.shown_from <= d.as_at
            AND (o.shown_to IS NULL OR o.shown_to > d.as_at))
