-- id: care_leavers_21_25_n
-- title: Care leavers aged 21 to 25
-- question: With how many do we keep in touch once a year until 25?
-- area: Care leavers
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: ssd_care_leavers
-- official: Children and Social Work Act 2017, section 3; check the guidance before quoting.
-- traps: Until the 25th birthday, not through the year after it. A list that holds only those
--   who asked for support after 21 shows fewer.
SELECT child, day AS date, team, worker
FROM care_leavers
WHERE age BETWEEN 21 AND 24
