-- id: seen_before_case
-- title: Last seen before the case opened
-- question: Is any child last seen before the case opened?
-- area: Child in need
-- kind: check
-- severity: warning
-- needs: local_last_dates, local_cin_cases
-- weakens: cin_seen_6w_pct
-- rule: The date on which a child in need was last seen is on or after the start of the case.
-- mend: Correct the date, or the start of the case.
SELECT l.child, l.last_date AS date, 'local_last_dates' AS table_name,
    l.child || '|cin_seen|' || CAST(l.last_date AS VARCHAR) AS row_id,
    'Case opened ' || CAST(l.case_start AS VARCHAR) AS found
FROM (
    SELECT person_id AS child, last_list_start_date AS case_start, max(last_date) AS last_date
    FROM local_last_dates
    WHERE last_kind = 'cin_seen'
    GROUP BY person_id, last_list_start_date
) l
JOIN check_open_cases c ON c.child = l.child AND c.start_date = l.case_start
WHERE l.last_date < l.case_start
