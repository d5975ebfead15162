-- id: assessment_open_over_45wd_n
-- title: Open assessments already over 45 working days
-- question: Which assessments are late and not finished?
-- area: Assessment
-- kind: snapshot
-- counts: rows
-- unit: count
-- better: lower
-- needs: ssd_cin_assessments
-- standard: assessment_working_days
-- standard_date: the start of the assessment
-- traps: Stands beside the share of completed assessments in time, which rewards not finishing.
SELECT a.child, d.day AS date, a.team, a.worker
FROM assessments a
JOIN snapshots d ON a.start_date <= d.day AND (a.out_of_stock IS NULL OR a.out_of_stock > d.day)
JOIN calendar c ON c.day = d.day
WHERE c.working_days_before - a.start_number >= a.limit_days
