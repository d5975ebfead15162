-- id: complaints_panel_30wd_pct
-- title: Review panels of complaints held within 30 working days
-- question: Do review panels meet in time?
-- area: Feedback, complaints and advocacy
-- kind: flow
-- subject: complaint
-- unit: percent
-- better: higher
-- needs: local_complaints
-- standard: complaint_panel_working_days
-- standard_date: the day on which the stage began
-- dimension: what the complaint is about
-- official: Children Act 1989 Representations Procedure (England) Regulations 2006 and Getting
--   the Best from Complaints.
-- traps: Of those answered in the period: one never answered is not here, so read it beside
--   `complaints_open_over_limit_n`. Working days, day 0 is the day the stage began. An answer
--   dated before that day is unknown and a finding.
SELECT c.complaint AS subject, c.child, c.answered AS date, c.team, c.about AS category,
    CASE WHEN c.answered < c.started THEN NULL
        WHEN c.answered <= c.due_date THEN 1 ELSE 0 END AS met
FROM complaint_stages c
WHERE c.stage = 3 AND c.answered IS NOT NULL
