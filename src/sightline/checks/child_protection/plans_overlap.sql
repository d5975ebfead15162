-- id: plans_overlap
-- title: Plans that overlap
-- question: Does a child have two plans at once?
-- area: Child protection
-- kind: check
-- severity: error
-- needs: ssd_cp_plans
-- weakens: cpp_number_n cpp_second_subsequent_ever_pct cpp_ended_under_3m_pct
-- rule: A child's plans do not overlap: the next begins on or after the day the one before ended.
-- mend: End the earlier plan, or correct the dates.
SELECT o.child, o.start_date AS date, 'ssd_cp_plans' AS table_name, o.row_id,
    'Begins before the one of ' || CAST(o.start_before AS VARCHAR) || ' ends' AS found
FROM (
    SELECT v.person_id AS child, v.cppl_cp_plan_id AS row_id,
        v.cppl_cp_plan_start_date AS start_date,
        lag(v.cppl_cp_plan_start_date) OVER (
            PARTITION BY v.row_part, v.person_id
            ORDER BY v.cppl_cp_plan_start_date, v.row_key) AS start_before,
        max(coalesce(v.cppl_cp_plan_end_date, CAST('9999-12-31' AS DATE))) OVER (
            PARTITION BY v.row_part, v.person_id
            ORDER BY v.cppl_cp_plan_start_date, v.row_key
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended_before
    FROM ssd_cp_plans_versions v
    WHERE v.cppl_cp_plan_start_date IS NOT NULL AND v.shown_to IS NULL
        AND coalesce(v.cppl_cp_plan_ola, 'N') <> 'Y'
) o
WHERE o.start_date < o.ended_before
