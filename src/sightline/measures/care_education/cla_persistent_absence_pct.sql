-- id: cla_persistent_absence_pct
-- title: Children looked after who are persistently absent
-- question: How many children in our care miss much of school?
-- area: Education of children looked after
-- kind: snapshot
-- unit: percent
-- better: lower
-- needs: local_attendance, local_cla_periods | ssd_cla_episodes
-- standard: persistent_absence_percent
-- standard_date: the day of the snapshot
-- official: Pupil absence statistics, Department for Education: 10% of possible sessions or more
--   (check the guidance before quoting).
-- traps: From 1 September to the day: in autumn few sessions decide. Each pupil once, by all
--   sessions of the school year, those before entering care included where the feed has them.
SELECT a.child, a.day AS date, h.team, h.worker,
    CASE WHEN (a.possible - a.attended) * 100 >= x.value * a.possible THEN 1 ELSE 0 END AS met
FROM school_attendance a
JOIN standards x ON x.name = 'persistent_absence_percent'
    AND a.day >= x.valid_from AND a.day < x.valid_to
LEFT JOIN holders h ON h.child = a.child AND h.day = a.day AND h.list = '8'
