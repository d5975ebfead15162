-- id: placement_recorded_late
-- title: Placement recorded late
-- question: Are placements on the system in time?
-- area: Looked after
-- kind: check
-- severity: warning
-- needs: ssd_cla_placement
-- weakens: placement_stability_3plus_pct placement_stability_long_term_pct cla_seen_6w_pct
-- rule: A placement is in the first extract made more than 5 days (threshold late_placement_days)
--   after it started.
-- mend: Record placements on the day: until then nobody knows where the child is.
SELECT l.child, l.start_date AS date, 'ssd_cla_placement' AS table_name, l.row_id,
    'First seen on ' || CAST(l.first_recorded AS VARCHAR) || ', not yet on '
        || CAST(l.missed AS VARCHAR) AS found
FROM (
    SELECT p.person_id AS child, p.clap_cla_placement_start_date AS start_date,
        p.clap_cla_placement_id AS row_id, p.first_recorded, max(x.as_at) AS missed
    FROM ssd_cla_placement p
    CROSS JOIN thresholds t
    JOIN (
        SELECT source, as_at FROM extracts WHERE table_name = 'ssd_cla_placement'
    ) x ON p.row_sources LIKE '%' || x.source || '%' AND x.as_at < p.first_recorded
        AND date_diff('day', p.clap_cla_placement_start_date, x.as_at) > t.value
    WHERE t.name = 'late_placement_days'
        AND x.source IN ('annex_a', 'ssd')
        AND p.clap_cla_placement_start_date >= (SELECT min(y.as_at) FROM extracts y
            WHERE y.source = x.source AND y.table_name = 'ssd_cla_placement')
    GROUP BY p.person_id, p.clap_cla_placement_start_date, p.clap_cla_placement_id,
        p.first_recorded
) l
