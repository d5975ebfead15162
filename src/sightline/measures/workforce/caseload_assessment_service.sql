-- id: caseload_assessment_service
-- title: Children in assessment for each worker who assesses
-- question: Do those who assess have time to?
-- area: Workforce
-- kind: snapshot
-- counts: children
-- unit: per worker
-- better: lower
-- needs: ssd_cin_assessments
-- official: Local.
-- differs: Children in an open assessment, not everybody whom the assessment service holds.
-- traps: Heads. Assessments left open after the work was done inflate it: see
--   assessment_open_over_45wd_n.
SELECT a.child, d.day AS date, a.team, a.worker
FROM assessments a
JOIN snapshots d ON a.start_date <= d.day AND (a.out_of_stock IS NULL OR a.out_of_stock > d.day)
LEFT JOIN placeholder_workers p ON p.worker = a.worker
WHERE a.worker IS NOT NULL AND p.worker IS NULL
