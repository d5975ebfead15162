-- id: supervision_case_4w_pct
-- title: Children whose case was supervised in the last 4 weeks
-- question: Has a manager thought about each child in the last 4 weeks?
-- area: Supervision
-- kind: snapshot
-- counts: children
-- unit: percent
-- better: higher
-- needs: local_supervision, local_cin_cases | ssd_cin_episodes, ssd_cp_plans, local_cla_periods | ssd_cla_episodes
-- standard: supervision_interval_days
-- standard_date: the day of the snapshot
-- look_back_months: 1
-- official: Local: the interval is each authority's own.
-- differs: supervision_case_8w_pct asks the same of another interval; supervision_timely_pct asks
--   of each supervision that fell due.
-- traps: Cases newer than the interval are out. Supervision of a sibling is not the child's unless
--   it is on record. Late recording depresses the newest month.
SELECT o.child, o.day AS date, o.team, o.worker,
    CASE WHEN s.child IS NOT NULL THEN 1 ELSE 0 END AS met
FROM open_work o
JOIN standards x ON x.name = 'supervision_interval_days'
    AND o.day >= x.valid_from AND o.day < x.valid_to
LEFT JOIN (
    SELECT DISTINCT v.person_id AS child, d.day
    FROM local_supervision v
    JOIN snapshots d ON v.supe_date <= d.day
    JOIN standards y ON y.name = 'supervision_interval_days'
        AND d.day >= y.valid_from AND d.day < y.valid_to
    WHERE v.supe_date >= add_days(d.day, -y.value)
) s ON s.child = o.child AND s.day = o.day
WHERE date_diff('day', o.start_date, o.day) >= x.value
