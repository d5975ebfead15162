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
    SELECT v.person_id AS child, v.lega_legal_status_id AS row_id,
        v.lega_legal_status_start_date AS start_date,
        lag(v.lega_legal_status_start_date) OVER (
            PARTITION BY v.row_part, v.person_id
            ORDER BY v.lega_legal_status_start_date, v.row_key) AS start_before,
        max(coalesce(v.lega_legal_status_end_date, CAST('9999-12-31' AS DATE))) OVER (
            PARTITION BY v.row_part, v.person_id
            ORDER BY v.lega_legal_status_start_date, v.row_key
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended_before
    FROM ssd_legal_status_versions v
    WHERE v.lega_legal_status_start_date IS NOT NULL AND v.shown_to IS NULL
        AND v.row_source <> 'annex_a'
) o
WHERE o.start_date < o.ended_before
