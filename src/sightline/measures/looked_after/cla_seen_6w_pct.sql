-- id: cla_seen_6w_pct
-- title: Looked after children visited within six weeks
-- question: Does somebody see the children in our care?
-- area: Children looked after
-- kind: snapshot
-- counts: rows
-- unit: percent
-- better: higher
-- needs: local_cla_periods | ssd_cla_episodes, ssd_cla_visits | local_last_dates
-- standard: cla_seen_days
-- standard_date: the day of the snapshot
-- official: Local, from Ofsted Annex A list 8.
-- traps: Of children looked after for at least the interval. List 8 shows a blank after a
--   placement move: that is unknown, not never.
SELECT p.child, d.day AS date, h.team, h.worker,
    CASE WHEN date_diff('day', v.visit_date, d.day) <= x.value THEN 1
        WHEN u.child IS NOT NULL THEN NULL
        WHEN k.child IS NOT NULL THEN NULL
        ELSE 0 END AS met
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
JOIN standards x ON x.name = 'cla_seen_days' AND d.day >= x.valid_from AND d.day < x.valid_to
LEFT JOIN last_visits v ON v.child = p.child AND v.kind = 'cla_visit' AND v.day = d.day
LEFT JOIN unknown_visits u ON u.child = p.child AND u.kind = 'cla_visit' AND u.day = d.day
LEFT JOIN blank_after_move k ON k.child = p.child AND k.kind = 'cla_visit' AND k.day = d.day
    AND date_diff('day', k.move_date, d.day) <= x.value
WHERE date_diff('day', p.start_date, d.day) >= x.value
