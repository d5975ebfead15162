-- id: cl_remained_to_18_pct
-- title: Care leavers who remained in care until 18
-- question: Do young people stay with us until they are adults?
-- area: Care leavers
-- kind: flow
-- unit: percent
-- better: higher
-- needs: local_cla_periods | ssd_cla_episodes, ssd_person
-- official: SSDA903; local definition.
-- traps: A period closed the day before the birthday counts as leaving early: a habit of
--   closing on that day shows here. Who left at 16 or 17 and came back is in it twice.
SELECT p.child, p.end_date AS date,
    CASE WHEN p.end_date >= birthday(b.birth, 18) THEN 1 ELSE 0 END AS met
FROM cla_periods p
JOIN people b ON b.child = p.child
WHERE p.end_date >= birthday(b.birth, 16)
