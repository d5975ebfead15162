-- id: cpp_ended_under_3m_pct
-- title: Plans that ended within three months
-- question: Did these children need a plan?
-- area: Child protection
-- kind: flow
-- counts: rows
-- unit: percent
-- better: neutral
-- needs: ssd_cp_plans
-- official: Local. Not the published table D8, which covers plans ending in the first six months
--   of the year.
-- traps: Three calendar months: a plan from 30 November that ended on 28 February is within
--   them. Plans transferred to another authority cannot be told apart in Annex A.
SELECT p.child, p.end_date AS date,
    CASE WHEN p.end_date <= add_months(p.start_date, 3) THEN 1 ELSE 0 END AS met
FROM cp_plans p
WHERE p.end_date IS NOT NULL
