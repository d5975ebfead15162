-- id: cla_attendance_95_pct
-- title: Children looked after who attend more than 95%
-- question: How many children in our care are hardly ever absent?
-- area: Education of children looked after
-- kind: snapshot
-- unit: percent
-- better: higher
-- needs: local_attendance, local_cla_periods | ssd_cla_episodes
-- standard: good_attendance_percent
-- standard_date: the day of the snapshot
-- official: Local.
-- traps: From 1 September to the day: in autumn few sessions decide. Each pupil once, by all
--   sessions of the school year, those before entering care included where the feed has them.
SELECT a.child, a.day AS date, h.team, h.worker,
    CASE WHEN a.attended * 100 > x.value * a.possible THEN 1 ELSE 0 END AS met
FROM school_attendance a
JOIN standards x ON x.name = 'good_attendance_percent'
    AND a.day >= x.valid_from AND a.day < x.valid_to
LEFT JOIN holders h ON h.child = a.child AND h.day = a.day AND h.list = '8'
