-- id: cl_3plus_workers_12m_pct
-- title: Care leavers with three or more workers in twelve months, by the record
-- question: How many go from hand to hand?
-- area: Care leavers
-- kind: snapshot
-- unit: percent
-- better: lower
-- needs: ssd_care_leavers, ssd_involvements
-- official: Local, from the involvements of the record.
-- traps: Allocated workers and personal advisers; duty names are left out, and so are weeks
--   without anybody. Who has been known for less than twelve months is not judged. Annex A shows
--   no history of workers.
-- differs: The survey of care leavers asks the young person, who may mean somebody else.
SELECT child, day AS date, team, worker,
    CASE WHEN since > add_months(day, -12) THEN NULL
        WHEN workers >= 3 THEN 1 ELSE 0 END AS met
FROM care_leaver_workers
