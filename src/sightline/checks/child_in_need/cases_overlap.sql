-- id: cases_overlap
-- title: Cases of one child that overlap
-- question: Does a child have two open cases at once?
-- area: Child in need
-- kind: check
-- severity: warning
-- needs: local_cin_cases
-- weakens: cin_number_n
-- rule: A child's cases on list 6 do not overlap.
-- mend: Close the earlier case, or correct the dates.
SELECT o.child, o.start_date AS date, 'local_cin_cases' AS table_name,
    o.child || '|' || CAST(o.start_date AS VARCHAR) AS row_id,
    'Begins before the one of ' || CAST(o.start_before AS VARCHAR) || ' ends' AS found
FROM (
    SELECT person_id AS child, cinc_start_date AS start_date,
        lag(cinc_start_date) OVER (PARTITION BY person_id
            ORDER BY cinc_start_date) AS start_before,
        max(coalesce(cinc_close_date, CASE WHEN absent_from IS NOT NULL THEN last_recorded END,
            CAST('9999-12-31' AS DATE))) OVER (
            PARTITION BY person_id ORDER BY cinc_start_date
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended_before
    FROM local_cin_cases
    WHERE cinc_start_date IS NOT NULL
) o
WHERE o.start_date < o.ended_before
