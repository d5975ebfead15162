-- id: permanence_plan_4m_pct
-- title: Children with a permanence plan after four months in care
-- question: Does each child have a plan for a home that lasts?
-- area: Permanence and adoption
-- kind: snapshot
-- counts: rows
-- unit: percent
-- better: higher
-- needs: local_cla_periods | ssd_cla_episodes, local_cla_periods | ssd_cla_care_plan
-- standard: permanence_plan_months
-- standard_date: the day of the snapshot
-- official: Care Planning Regulations 2010: a plan for permanence by the second review, four
--   months after entering care.
-- traps: The plan is the one that the latest extract on or before the day shows; nothing is
--   known before the first extract.
SELECT p.child, d.day AS date, h.team, h.worker,
    CASE WHEN a.has_plan = 1 THEN 1
        WHEN a.has_plan = 0 OR f.loaded = 1 THEN 0 END AS met
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
JOIN standards x ON x.name = 'permanence_plan_months'
    AND d.day >= x.valid_from AND d.day < x.valid_to
LEFT JOIN permanence_plans a ON a.child = p.child AND a.day = d.day
LEFT JOIN (SELECT DISTINCT 1 AS loaded FROM extracts WHERE table_name = 'ssd_cla_care_plan') f
    ON f.loaded = 1
WHERE add_months(p.start_date, x.value) <= d.day
