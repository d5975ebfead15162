-- id: cla_seen_6_12w_pct
-- title: Looked after children last visited six to twelve weeks ago
-- question: How many children in our care have not been seen for weeks?
-- area: Children looked after
-- kind: snapshot
-- counts: rows
-- unit: percent
-- better: neutral
-- needs: local_cla_periods | ssd_cla_episodes, ssd_cla_visits | local_last_dates
-- standard: cla_seen_days
-- standard_date: the day of the snapshot
-- official: Local, from Ofsted Annex A list 8.
-- traps: Of the same children as the share visited within six weeks; the two shares add up to those
--   seen within twelve weeks. For a child in a long-term placement it is in order.
SELECT p.child, d.day AS date, h.team, h.worker,
    CASE WHEN date_diff('day', v.visit_date, d.day) <= x.value THEN 0
        WHEN u.child IS NOT NULL THEN NULL
        WHEN k.child IS NOT NULL THEN NULL
        WHEN date_diff('day', v.visit_date, d.day) <= 2 * x.value THEN 1
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
