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
    SELECT person_id AS child, cppl_cp_plan_id AS row_id, cppl_cp_plan_start_date AS start_date,
        lag(cppl_cp_plan_start_date) OVER (PARTITION BY person_id
            ORDER BY cppl_cp_plan_start_date, cppl_cp_plan_id) AS start_before,
        max(coalesce(cppl_cp_plan_end_date, CASE WHEN absent_from IS NOT NULL THEN last_recorded END,
            CAST('9999-12-31' AS DATE))) OVER (
            PARTITION BY person_id ORDER BY cppl_cp_plan_start_date, cppl_cp_plan_id
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended_before
    FROM ssd_cp_plans
    WHERE cppl_cp_plan_start_date IS NOT NULL
        AND coalesce(cppl_cp_plan_ola, 'N') <> 'Y'
) o
WHERE o.start_date < o.ended_before
