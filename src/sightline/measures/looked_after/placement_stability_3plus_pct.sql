-- id: placement_stability_3plus_pct
-- title: Looked after children with three or more placements in a year
-- question: Are children moved too often?
-- area: Children looked after
-- kind: snapshot
-- counts: rows
-- unit: percent
-- better: lower
-- needs: local_cla_periods | ssd_cla_episodes, ssd_cla_placement
-- look_back_months: 12
-- official: Children looked after statistics: three or more placements in the year.
-- traps: Placements that touch the 12 months to the day, the one open at their start included.
--   Temporary stays (T0 to T4), changes with the same carer and short breaks are out. Where the
--   record has only Annex A, which shows one placement for a child, the counter of the list
--   stands in.
SELECT p.child, d.day AS date, h.team, h.worker,
    CASE WHEN s.stays >= 3 OR (coalesce(s.from_events, 0) = 0 AND k.placements >= 3) THEN 1
        ELSE 0 END AS met
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
LEFT JOIN (
    SELECT t.child, d.day, count(DISTINCT t.stay) AS stays, max(t.from_events) AS from_events
    FROM cla_stays t
    JOIN snapshots d ON t.start_date <= d.day
        AND (t.end_date IS NULL OR t.end_date > add_months(d.day, -12))
    JOIN cla_periods q ON q.child = t.child
        AND (q.out_of_stock IS NULL OR q.out_of_stock > t.start_date)
        AND (t.end_date IS NULL OR t.end_date > q.start_date)
    GROUP BY t.child, d.day
) s ON s.child = p.child AND s.day = d.day
LEFT JOIN (
    SELECT c.person_id AS child, d.day, max(c.roll_value) AS placements
    FROM local_rolling_counters_versions c
    JOIN snapshots d ON c.shown_from <= d.day AND (c.shown_to IS NULL OR c.shown_to > d.day)
    WHERE c.roll_counter = 'placements_12m'
    GROUP BY c.person_id, d.day
) k ON k.child = p.child AND k.day = d.day
