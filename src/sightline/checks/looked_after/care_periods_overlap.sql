-- id: care_periods_overlap
-- title: Periods of care that overlap
-- question: Does a child have two periods of care at once?
-- area: Looked after
-- kind: check
-- severity: error
-- needs: local_cla_periods
-- weakens: cla_number_n cla_entrants_n cla_leavers_n
-- rule: A child's periods of care do not overlap: the next begins on or after the day the one
--   before ended.
-- mend: End the earlier period, or correct the dates.
SELECT o.child, o.start_date AS date, 'local_cla_periods' AS table_name, o.row_id,
    'Begins before the one of ' || CAST(o.start_before AS VARCHAR) || ' ends' AS found
FROM (
    SELECT v.person_id AS child, v.row_key AS row_id, v.clpe_start_date AS start_date,
        lag(v.clpe_start_date) OVER (
            PARTITION BY v.row_part, v.person_id
            ORDER BY v.clpe_start_date, v.row_key) AS start_before,
        max(coalesce(v.clpe_end_date, CAST('9999-12-31' AS DATE))) OVER (
            PARTITION BY v.row_part, v.person_id
            ORDER BY v.clpe_start_date, v.row_key
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended_before
    FROM local_cla_periods_versions v
    WHERE v.clpe_start_date IS NOT NULL AND v.shown_to IS NULL
) o
WHERE o.start_date < o.ended_before
