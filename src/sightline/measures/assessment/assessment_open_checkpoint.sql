-- id: assessment_open_checkpoint
-- title: Open assessments by working days since they started
-- question: How old is the work in progress?
-- area: Assessment
-- kind: snapshot
-- counts: rows
-- unit: count
-- better: neutral
-- needs: ssd_cin_assessments
-- dimension: working days since the start
-- official: Working Together: checkpoints within 45 working days are set locally.
-- traps: The bands are counts, not shares: a pile of new work makes the share of late work fall.
--   The last band is what assessment_open_over_45wd_n counts, where the limit is 45.
SELECT a.child, d.day AS date, a.team, a.worker,
    CASE WHEN c.working_day_number - a.start_number <= 10 THEN '0 to 10'
        WHEN c.working_day_number - a.start_number <= 20 THEN '11 to 20'
        WHEN c.working_day_number - a.start_number <= 35 THEN '21 to 35'
        WHEN c.working_day_number - a.start_number <= 45 THEN '36 to 45'
        ELSE '46 and over' END AS category
FROM assessments a
JOIN snapshots d ON a.start_date <= d.day AND (a.out_of_stock IS NULL OR a.out_of_stock > d.day)
JOIN calendar c ON c.day = d.day
