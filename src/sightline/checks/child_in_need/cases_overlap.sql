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
SELECT o.child, o.start_date AS date, 'local_cin_cases' AS table_name, o.row_id,
    'Begins before the one of ' || CAST(o.start_before AS VARCHAR) || ' ends' AS found
FROM (
    SELECT v.person_id AS child, v.row_key AS row_id, v.cinc_start_date AS start_date,
        lag(v.cinc_start_date) OVER (
            PARTITION BY v.row_part, v.person_id
            ORDER BY v.cinc_start_date, v.row_key) AS start_before,
        max(coalesce(v.cinc_close_date, CAST('9999-12-31' AS DATE))) OVER (
            PARTITION BY v.row_part, v.person_id
            ORDER BY v.cinc_start_date, v.row_key
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended_before
    FROM local_cin_cases_versions v
    WHERE v.cinc_start_date IS NOT NULL AND v.shown_to IS NULL
) o
WHERE o.start_date < o.ended_before
