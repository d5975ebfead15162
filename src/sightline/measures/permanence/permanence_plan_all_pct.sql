-- id: permanence_plan_all_pct
-- title: Looked after children with a permanence plan
-- question: Does each child in our care have a plan for a home that lasts?
-- area: Permanence and adoption
-- kind: snapshot
-- counts: rows
-- unit: percent
-- better: higher
-- needs: local_cla_periods | ssd_cla_episodes, local_cla_periods | ssd_cla_care_plan
-- official: Local.
-- traps: All children in care, those who came yesterday too, so it is never 100. A plan recorded
--   later restates the month: the figure as first reported is the frozen one.
-- differs: The share after four months in care is a measure of its own.
SELECT p.child, d.day AS date, h.team, h.worker,
    CASE WHEN a.has_plan = 1 THEN 1
        WHEN a.has_plan = 0 OR f.loaded = 1 THEN 0 END AS met
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
LEFT JOIN permanence_plans a ON a.child = p.child AND a.day = d.day
LEFT JOIN (SELECT DISTINCT 1 AS loaded FROM extracts WHERE table_name = 'ssd_cla_care_plan') f
    ON f.loaded = 1
