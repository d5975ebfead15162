-- id: complaints_open_over_limit_n
-- title: Complaints open beyond the limit
-- question: Which complaints wait for an answer that is late?
-- area: Feedback, complaints and advocacy
-- kind: snapshot
-- subject: complaint
-- unit: count
-- better: lower
-- needs: local_complaints
-- standard: complaint_stage_1_most_working_days, complaint_stage_2_most_working_days,
--   complaint_panel_working_days
-- standard_date: the day on which the stage began
-- dimension: the stage
-- official: Children Act 1989 Representations Procedure (England) Regulations 2006 and Getting
--   the Best from Complaints.
-- traps: The longest limit of each stage. A stage ends with its answer, with the next stage, or
--   with the withdrawal of the complaint. A complaint that left the feed leaves the count.
SELECT c.complaint AS subject, c.child, d.day AS date, c.team,
    concat('Stage ', CAST(c.stage AS VARCHAR)) AS category
FROM complaint_stages c
JOIN snapshots d ON c.last_date < d.day
WHERE (c.answered IS NULL OR c.answered > d.day)
    AND (c.moved_on IS NULL OR c.moved_on > d.day)
    AND (c.withdrawn IS NULL OR c.withdrawn > d.day)
    AND (c.open_until IS NULL OR c.open_until > d.day)
