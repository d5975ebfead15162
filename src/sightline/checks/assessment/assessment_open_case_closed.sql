-- id: assessment_open_case_closed
-- title: Open assessment of a closed case
-- question: Was an assessment left open when the case closed?
-- area: Assessment
-- kind: check
-- severity: warning
-- needs: ssd_cin_assessments, local_cin_cases | ssd_cin_episodes
-- weakens: assessment_open_checkpoint assessment_45wd_pct unallocated_children_n
-- rule: When the case of a child closes, its assessments are finished.
-- mend: Authorise or cancel the assessment.
SELECT a.person_id AS child, a.cina_assessment_start_date AS date,
    a.cina_assessment_team AS team, a.cina_assessment_worker_id AS worker,
    'ssd_cin_assessments' AS table_name, a.cina_assessment_id AS row_id,
    'Case closed ' || CAST(c.closed AS VARCHAR) AS found
FROM ssd_cin_assessments a
CROSS JOIN check_now n
JOIN (
    SELECT child, max(closed) AS closed FROM (
        SELECT person_id AS child, cinc_close_date AS closed FROM local_cin_cases
        UNION ALL
        SELECT person_id AS child, cine_close_date AS closed FROM ssd_cin_episodes
    ) x
    GROUP BY child
) c ON c.child = a.person_id AND c.closed >= a.cina_assessment_start_date AND c.closed <= n.day
LEFT JOIN check_open_cases o ON o.child = a.person_id
WHERE a.cina_assessment_auth_date IS NULL AND a.open_until IS NULL AND o.child IS NULL
