-- id: cin_seen_6w_pct
-- title: Children on a child in need plan seen within six weeks
-- question: Does somebody see these children?
-- area: Children in need
-- kind: snapshot
-- counts: rows
-- unit: percent
-- better: higher
-- needs: local_cin_cases | ssd_cin_plans, ssd_cp_plans, local_cla_periods | ssd_cla_episodes, ssd_cin_visits | local_last_dates
-- standard: cin_seen_days
-- standard_date: the day of the snapshot
-- official: Local.
-- traps: Of children on a plan for at least the interval. A blank is missed; unborn children are
--   left out. Annex A does not give the start of the plan, so the start of the case stands for
--   it.
SELECT o.child, o.day AS date, h.team, h.worker,
    CASE WHEN date_diff('day', v.visit_date, o.day) <= x.value THEN 1
        WHEN u.child IS NOT NULL THEN NULL
        ELSE 0 END AS met
FROM cin_open o
JOIN standards x ON x.name = 'cin_seen_days' AND o.day >= x.valid_from AND o.day < x.valid_to
LEFT JOIN people b ON b.child = o.child
LEFT JOIN last_visits v ON v.child = o.child AND v.kind = 'cin_seen' AND v.day = o.day
LEFT JOIN unknown_visits u ON u.child = o.child AND u.kind = 'cin_seen' AND u.day = o.day
LEFT JOIN holders h ON h.child = o.child AND h.day = o.day AND h.list = '6'
WHERE o.plan_start IS NOT NULL AND date_diff('day', o.plan_start, o.day) >= x.value
    AND (b.birth <= o.day OR (b.birth IS NULL AND b.expected IS NULL))
