-- id: status_contradicts
-- title: Case status contradicts plans or care
-- question: Does the case status agree with the other lists?
-- area: Child in need
-- kind: check
-- severity: warning
-- needs: local_cin_cases, ssd_cp_plans, local_cla_periods | ssd_cla_episodes
-- weakens: cin_number_n cpp_number_n cla_number_n
-- rule: A case whose status is a child protection plan has an open plan, one whose status is
--   looked after has an open period of care, and one whose status is a child in need plan has
--   neither.
-- mend: Correct the status on list 6, or the plan or period of care.
SELECT c.child, c.day AS date, 'local_cin_cases' AS table_name,
    c.child || '|' || CAST(c.start_date AS VARCHAR) AS row_id,
    CASE WHEN c.status = 'CPP' THEN 'Status is a child protection plan, and none is open'
        WHEN c.status = 'LAC' THEN 'Status is looked after, and no period of care is open'
        WHEN p.child IS NOT NULL THEN 'Status is a child in need plan, on a protection plan'
        ELSE 'Status is a child in need plan, looked after' END AS found
FROM check_open_cases c
LEFT JOIN (SELECT DISTINCT child FROM check_open_plans) p ON p.child = c.child
LEFT JOIN (SELECT DISTINCT child FROM check_open_care) l ON l.child = c.child
WHERE (c.status = 'CPP' AND p.child IS NULL)
    OR (c.status = 'LAC' AND l.child IS NULL)
    OR (c.status = 'CINP' AND (p.child IS NOT NULL OR l.child IS NOT NULL))
