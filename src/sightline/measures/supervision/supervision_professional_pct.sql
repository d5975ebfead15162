-- id: supervision_professional_pct
-- title: Staff with personal supervision up to date
-- question: Is everybody who works with children supported?
-- area: Supervision
-- kind: snapshot
-- subject: worker
-- counts: subjects
-- unit: percent
-- better: higher
-- needs: local_staff_supervision, local_staff
-- standard: personal_supervision_days
-- standard_date: the day of the snapshot
-- look_back_months: 2
-- official: Local: the interval is the authority's own.
-- traps: Everybody of the feed of staff who is in post, those away sick or on leave too. Agency
--   workers count.
SELECT w.worker AS subject, w.day AS date, w.team, w.worker,
    CASE WHEN s.worker IS NOT NULL THEN 1 ELSE 0 END AS met
FROM (
    SELECT worker, day, min(team) AS team, min(start_date) AS start_date
    FROM staff_in_post
    GROUP BY worker, day
) w
JOIN snapshots d ON d.day = w.day
JOIN standards x ON x.name = 'personal_supervision_days'
    AND w.day >= x.valid_from AND w.day < x.valid_to
LEFT JOIN (
    SELECT DISTINCT p.psup_worker_id AS worker, e.day
    FROM local_staff_supervision p
    JOIN snapshots e ON p.psup_date <= e.day
    JOIN standards y ON y.name = 'personal_supervision_days'
        AND e.day >= y.valid_from AND e.day < y.valid_to
    WHERE p.psup_date >= add_days(e.day, -y.value)
) s ON s.worker = w.worker AND s.day = w.day
WHERE date_diff('day', w.start_date, w.day) >= x.value
