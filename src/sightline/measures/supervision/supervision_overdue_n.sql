-- id: supervision_overdue_n
-- title: Children whose case supervision is overdue
-- question: Whose case has no manager looked at in time?
-- area: Supervision
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: local_supervision, local_cin_cases | ssd_cin_episodes, ssd_cp_plans, local_cla_periods | ssd_cla_episodes
-- standard: supervision_interval_days
-- standard_date: the day of the snapshot
-- look_back_months: 2
-- official: Local.
-- traps: What was held and not yet written down stands here too.
SELECT o.child, o.day AS date, o.team, o.worker
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
WHERE s.child IS NULL AND date_diff('day', o.start_date, o.day) > x.value
