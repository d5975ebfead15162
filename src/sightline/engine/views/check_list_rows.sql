-- The rows of each list of Annex A that each of its extracts showed, inside its window: how many,
-- and in the extract before.
WITH shown AS (
    SELECT row_part, shown_from, shown_to, cont_contact_date AS counts_on, 'ssd_contacts' AS t
    FROM ssd_contacts_versions
    UNION ALL
    SELECT row_part, shown_from, shown_to, coalesce(ehas_completion_date, ehas_start_date),
        'local_early_help_assessments'
    FROM local_early_help_assessments_versions
    UNION ALL
    SELECT row_part, shown_from, shown_to, cine_referral_date, 'ssd_cin_episodes'
    FROM ssd_cin_episodes_versions
    UNION ALL
    SELECT row_part, shown_from, shown_to, cina_assessment_auth_date, 'ssd_cin_assessments'
    FROM ssd_cin_assessments_versions
    UNION ALL
    SELECT row_part, shown_from, shown_to, s47e_s47_start_date, 'ssd_s47_enquiry'
    FROM ssd_s47_enquiry_versions
    UNION ALL
    SELECT row_part, shown_from, shown_to, cinc_close_date, 'local_cin_cases'
    FROM local_cin_cases_versions
    UNION ALL
    SELECT row_part, shown_from, shown_to, cppl_cp_plan_end_date, 'ssd_cp_plans'
    FROM ssd_cp_plans_versions
    UNION ALL
    SELECT row_part, shown_from, shown_to, clpe_end_date, 'local_cla_periods'
    FROM local_cla_periods_versions
    UNION ALL
    SELECT row_part, shown_from, shown_to, NULL, 'ssd_care_leavers'
    FROM ssd_care_leavers_versions
    UNION ALL
    SELECT row_part, shown_from, shown_to,
        coalesce(perm_permanence_order_date, perm_decision_reversed_date), 'ssd_permanence'
    FROM ssd_permanence_versions
    UNION ALL
    SELECT row_part, shown_from, shown_to, coalesce(adop_left_date, adop_order_date),
        'local_adopters'
    FROM local_adopters_versions
),
counted AS (
    SELECT e.part, e.table_name, e.as_at, count(s.t) AS list_rows
    FROM extracts e
    LEFT JOIN shown s ON s.t = e.table_name AND s.row_part = e.source || '/' || e.part
        AND s.shown_from <= e.as_at AND (s.shown_to IS NULL OR s.shown_to > e.as_at)
        AND (s.counts_on IS NULL OR e.window_from IS NULL OR s.counts_on >= e.window_from)
    WHERE e.source = 'annex_a' AND e.table_name IN (SELECT t FROM shown)
    GROUP BY e.part, e.table_name, e.as_at
)
SELECT part, table_name, as_at, list_rows,
    lag(list_rows) OVER (PARTITION BY part ORDER BY as_at) AS rows_before,
    lag(as_at) OVER (PARTITION BY part ORDER BY as_at) AS as_at_before
FROM counted
