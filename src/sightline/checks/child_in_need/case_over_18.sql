-- id: case_over_18
-- title: Open case at 18 or over
-- question: Is any case of a child in need open at 18?
-- area: Child in need
-- kind: check
-- severity: warning
-- needs: local_cin_cases | ssd_cin_episodes, ssd_person
-- weakens: cin_number_n caseload_average
-- rule: A case of a child in need closes by the eighteenth birthday, unless the young person is a
--   care leaver.
-- mend: Close the case, or move the young person to adult services or leaving care.
SELECT c.child, c.day AS date, 'local_cin_cases' AS table_name,
    c.child || '|' || CAST(c.start_date AS VARCHAR) AS row_id,
    'Case open at ' || CAST(age_on(b.birth, c.day) AS VARCHAR) AS found
FROM check_open_cases c
JOIN people b ON b.child = c.child
LEFT JOIN ssd_care_leavers l ON l.person_id = c.child
WHERE age_on(b.birth, c.day) >= 18 AND l.person_id IS NULL
