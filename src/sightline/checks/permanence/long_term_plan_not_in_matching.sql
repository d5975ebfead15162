-- id: long_term_plan_not_in_matching
-- title: Long-term plan that the matching feed does not know
-- question: Is every child with a long-term plan on the list for matching?
-- area: Permanence
-- kind: check
-- severity: warning
-- needs: local_long_term_matches, ssd_cla_care_plan, local_cla_periods | ssd_cla_episodes
-- weakens: matched_long_term_pct
-- rule: A child in care whose plan is long-term fostering is on the list for matching.
-- mend: Put the child on the list, or correct the plan.
SELECT DISTINCT c.child, p.lacp_cla_care_plan_start_date AS date,
    'ssd_cla_care_plan' AS table_name, p.lacp_table_id AS row_id,
    'Not on the list for matching' AS found
FROM check_open_care c
JOIN ssd_cla_care_plan p ON p.person_id = c.child AND p.lacp_cla_care_plan_json = 'LT_FOSTERING'
    AND p.lacp_cla_care_plan_start_date <= c.day
    AND (p.lacp_cla_care_plan_end_date IS NULL OR p.lacp_cla_care_plan_end_date > c.day)
LEFT JOIN local_long_term_matches m ON m.person_id = c.child
    AND (m.ltma_ended_date IS NULL OR m.ltma_ended_date > c.day)
WHERE m.person_id IS NULL
