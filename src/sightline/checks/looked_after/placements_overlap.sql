-- id: placements_overlap
-- title: Placements that overlap
-- question: Does a child have two placements at once?
-- area: Looked after
-- kind: check
-- severity: warning
-- needs: ssd_cla_placement
-- weakens: placement_stability_3plus_pct placement_stability_long_term_pct
-- rule: A child's placements do not overlap: the next begins on or after the day the one before
--   ended.
-- mend: End the earlier placement, or correct the dates.
SELECT o.child, o.start_date AS date, 'ssd_cla_placement' AS table_name, o.row_id,
    'Begins before the one of ' || CAST(o.start_before AS VARCHAR) || ' ends' AS found
FROM (
    SELECT v.person_id AS child, v.clap_cla_placement_id AS row_id,
        v.clap_cla_placement_start_date AS start_date,
        lag(v.clap_cla_placement_start_date) OVER (
            PARTITION BY v.row_part, v.person_id
            ORDER BY v.clap_cla_placement_start_date, v.row_key) AS start_before,
        max(coalesce(v.clap_cla_placement_end_date, CAST('9999-12-31' AS DATE))) OVER (
            PARTITION BY v.row_part, v.person_id
            ORDER BY v.clap_cla_placement_start_date, v.row_key
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended_before
    FROM ssd_cla_placement_versions v
    WHERE v.clap_cla_placement_start_date IS NOT NULL AND v.shown_to IS NULL
        AND v.row_source <> 'annex_a'
        AND coalesce(v.clap_cla_placement_type, '') NOT IN ('T0', 'T1', 'T2', 'T3', 'T4')
) o
WHERE o.start_date < o.ended_before
