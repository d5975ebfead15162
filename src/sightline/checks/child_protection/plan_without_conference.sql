-- id: plan_without_conference
-- title: Plan without a conference
-- question: Did a conference decide every plan?
-- area: Child protection
-- kind: check
-- severity: warning
-- needs: ssd_cp_plans, ssd_initial_cp_conference
-- weakens: icpc_to_cpp_pct icpc_15wd_pct cpp_number_n
-- rule: A plan begins on the day of an initial child protection conference of the child, or up to
--   31 days after it.
-- mend: Record the conference, or mark the plan as transferred in or as another authority's.
SELECT p.person_id AS child, p.cppl_cp_plan_start_date AS date, 'ssd_cp_plans' AS table_name,
    p.cppl_cp_plan_id AS row_id, 'No conference in the 31 days before it' AS found
FROM ssd_cp_plans p
CROSS JOIN (SELECT min(coalesce(window_from, CAST('1990-01-01' AS DATE))) AS day FROM extracts
    WHERE table_name = 'ssd_initial_cp_conference') k
LEFT JOIN ssd_initial_cp_conference c ON c.person_id = p.person_id
    AND c.icpc_icpc_date <= p.cppl_cp_plan_start_date
    AND date_diff('day', c.icpc_icpc_date, p.cppl_cp_plan_start_date) <= 31
WHERE c.person_id IS NULL AND coalesce(p.cppl_cp_plan_ola, 'N') <> 'Y'
    AND p.cppl_cp_plan_start_date >= add_months(k.day, 2)
