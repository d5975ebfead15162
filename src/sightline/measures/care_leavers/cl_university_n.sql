-- id: cl_university_n
-- title: Care leavers at university
-- question: Who goes on to study?
-- area: Care leavers
-- kind: snapshot
-- counts: children
-- unit: count
-- better: higher
-- needs: ssd_care_leavers
-- dimension: main activity
-- official: SSDA903 activity codes F1 and P1.
-- traps: Main activity on the day: in the summer those who begin in autumn do not count yet,
--   and those who have just graduated do not any more.
SELECT child, day AS date, team, worker, activity AS category
FROM care_leavers
WHERE activity IN ('F1', 'P1')
