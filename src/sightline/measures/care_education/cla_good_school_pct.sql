-- id: cla_good_school_pct
-- title: Pupils of the virtual school in good or outstanding schools
-- question: Do the children in our care go to good schools?
-- area: Education of children looked after
-- kind: snapshot
-- unit: percent
-- better: higher
-- needs: local_virtual_school_roll, local_school_inspections
-- dimension: judgement
-- official: Ofsted, latest judgement of overall effectiveness on or before the day (check the
--   guidance before quoting).
-- traps: By the latest inspection on or before the day, not today's. Schools never inspected are
--   out. Pupils, not schools: `schools_good_outstanding_pct` counts schools.
SELECT r.child, r.day AS date, i.judgement AS category,
    CASE WHEN i.judgement IN ('1', '2') THEN 1 WHEN i.judgement IS NOT NULL THEN 0 END AS met
FROM virtual_roll r
LEFT JOIN (
    SELECT d.day, s.scin_urn AS urn, s.scin_judgement AS judgement, row_number() OVER (
        PARTITION BY d.day, s.scin_urn ORDER BY s.scin_inspection_date DESC) AS nth
    FROM local_school_inspections s
    JOIN snapshots d ON s.scin_inspection_date <= d.day
    WHERE s.scin_judgement IS NOT NULL
) i ON i.urn = r.school_urn AND i.day = r.day AND i.nth = 1
WHERE r.school_urn IS NOT NULL AND coalesce(r.on_school_roll, 'Y') <> 'N'
