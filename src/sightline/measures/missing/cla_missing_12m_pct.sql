-- id: cla_missing_12m_pct
-- title: Looked-after children who went missing in twelve months
-- question: How many of the children in our care go missing?
-- area: Missing children
-- kind: snapshot
-- unit: percent
-- better: lower
-- needs: local_cla_periods | ssd_cla_episodes, ssd_missing | local_missing_incidents |
--   local_rolling_counters
-- look_back_months: 12
-- official: SSDA903: children looked after who were missing during the year.
-- traps: Missing, not away without authorisation. With Annex A alone the counter of list 8
--   answers: it is as at the extract and is never added up. The base is everybody looked after
--   in the twelve months, not those of the day.
-- differs: The published year runs to 31 March.
SELECT b.child, b.day AS date, h.team, h.worker,
    CASE WHEN m.child IS NULL AND c.child IS NULL THEN 0 ELSE 1 END AS met
FROM (
    SELECT DISTINCT p.child, d.day
    FROM cla_periods p
    JOIN snapshots d ON p.start_date <= d.day
        AND (p.out_of_stock IS NULL OR p.out_of_stock > add_months(d.day, -12))
) b
LEFT JOIN (
    SELECT DISTINCT i.child, d.day
    FROM missing_incidents i
    JOIN snapshots d ON i.missing_date <= d.day AND i.missing_date > add_months(d.day, -12)
    JOIN cla_periods p ON p.child = i.child AND p.start_date <= i.missing_date
        AND (p.out_of_stock IS NULL OR p.out_of_stock > i.missing_date)
) m ON m.child = b.child AND m.day = b.day
LEFT JOIN (
    SELECT DISTINCT v.person_id AS child, d.day
    FROM local_rolling_counters_versions v
    JOIN snapshots d ON v.shown_from <= d.day AND (v.shown_to IS NULL OR v.shown_to > d.day)
    WHERE v.roll_counter = 'missing_12m' AND v.roll_value > 0
        AND NOT EXISTS (SELECT 1 FROM extracts e
            WHERE e.table_name = 'ssd_missing' OR e.table_name = 'local_missing_incidents')
) c ON c.child = b.child AND c.day = b.day
LEFT JOIN holders h ON h.child = b.child AND h.day = b.day AND h.list = '8'
