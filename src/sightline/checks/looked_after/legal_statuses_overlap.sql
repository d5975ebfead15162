-- id: legal_statuses_overlap
-- title: Legal statuses that overlap
-- question: Does a child have two legal statuses at once?
-- area: Looked after
-- kind: check
-- severity: warning
-- needs: ssd_legal_status
-- weakens: cla_number_n
-- rule: A child's legal statuses do not overlap: the next begins on or after the day the one
--   before ended.
-- mend: End the earlier legal status, or correct the dates.
SELECT o.child, o.start_date AS date, 'ssd_legal_status' AS table_name, o.row_id,
    'Begins before the one of ' || CAST(o.start_before AS VARCHAR) || ' ends' AS found
FROM (
    SELECT person_id AS child, lega_legal_status_id AS row_id, lega_legal_status_start_date AS start_date,
        lag(lega_legal_status_start_date) OVER (PARTITION BY person_id
            ORDER BY lega_legal_status_start_date, lega_legal_status_id) AS start_before,
        max(coalesce(lega_legal_status_end_date, CASE WHEN absent_from IS NOT NULL THEN last_recorded END,
            CAST('9999-12-31' AS DATE))) OVER (
            PARTITION BY person_id ORDER BY lega_legal_status_start_date, lega_legal_status_id
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended_before
    FROM ssd_legal_status
    WHERE lega_legal_status_start_date IS NOT NULL
        AND row_sources <> 'annex_a'
) o
WHERE o.start_date < o.ended_before
