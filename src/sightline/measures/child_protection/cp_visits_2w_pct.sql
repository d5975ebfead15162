-- id: cp_visits_2w_pct
-- title: Children on a plan visited within the local interval
-- question: Does somebody see these children as often as we promised?
-- area: Child protection
-- kind: snapshot
-- counts: rows
-- unit: percent
-- better: higher
-- needs: ssd_cp_plans, ssd_cp_visits | local_last_dates
-- standard: cp_visit_interval_days
-- standard_date: the day of the snapshot
-- official: Local: 2-weekly or 4-weekly by the authority's own standard.
-- traps: Annex A gives only the last visit: where no extract is of the day, a visit may be
--   hidden behind a later one, and the child is listed as unknown. A blank is missed. Unborn
--   children are left out.
SELECT p.child, p.day AS date, h.team, h.worker,
    CASE WHEN date_diff('day', v.visit_date, p.day) <= x.value THEN 1
        WHEN u.child IS NOT NULL THEN NULL
        ELSE 0 END AS met
FROM cp_open p
LEFT JOIN holders h ON h.child = p.child AND h.day = p.day AND h.list = '7'
JOIN standards x ON x.name = 'cp_visit_interval_days'
    AND p.day >= x.valid_from AND p.day < x.valid_to
LEFT JOIN people b ON b.child = p.child
LEFT JOIN last_visits v ON v.child = p.child AND v.kind = 'cp_visit' AND v.day = p.day
LEFT JOIN unknown_visits u ON u.child = p.child AND u.kind = 'cp_visit' AND u.day = p.day
WHERE date_diff('day', p.start_date, p.day) >= x.value
    AND (b.birth <= p.day OR (b.birth IS NULL AND b.expected IS NULL))
