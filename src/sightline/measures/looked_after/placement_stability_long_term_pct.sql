-- id: placement_stability_long_term_pct
-- title: Long-term looked after children in the same placement for two years
-- question: Do children stay with people they know?
-- area: Children looked after
-- kind: snapshot
-- counts: rows
-- unit: percent
-- better: higher
-- needs: local_cla_periods | ssd_cla_episodes, ssd_cla_placement
-- official: Children looked after statistics: under 16, looked after for at least two and a half
--   years, same placement for at least two years, or placed for adoption and that with the
--   previous placement two years.
-- traps: A new code with the same carer (U6 to U4) does not start the placement again. A child
--   without a birth date is unknown.
SELECT p.child, d.day AS date, h.team, h.worker,
    CASE WHEN b.birth IS NULL THEN NULL
        WHEN s.child IS NULL THEN 0
        WHEN add_months(s.start_date, 24) <= d.day THEN 1
        WHEN s.for_adoption = 1 AND add_months(s.previous_start, 24) <= d.day THEN 1
        ELSE 0 END AS met
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
LEFT JOIN people b ON b.child = p.child
LEFT JOIN (
    SELECT t.child, d.day, max(t.start_date) AS start_date, max(t.for_adoption) AS for_adoption,
        min(q.start_date) AS previous_start
    FROM cla_stays t
    JOIN snapshots d ON t.start_date <= d.day AND (t.end_date IS NULL OR t.end_date > d.day)
    LEFT JOIN cla_stays q ON q.child = t.child AND q.stay = t.stay - 1
        AND date_diff('day', q.end_date, t.start_date) <= 1
    GROUP BY t.child, d.day
) s ON s.child = p.child AND s.day = d.day
WHERE (b.birth IS NULL OR age_on(b.birth, d.day) < 16)
    AND add_months(p.start_date, 30) <= d.day
