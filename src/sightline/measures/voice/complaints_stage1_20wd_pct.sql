-- id: complaints_stage1_20wd_pct
-- title: Complaints answered at stage 1 within the limit of 20 working days
-- question: Do we answer complaints within the limit?
-- area: Feedback, complaints and advocacy
-- kind: flow
-- subject: complaint
-- unit: percent
-- better: higher
-- needs: local_complaints
-- standard: complaint_stage_1_most_working_days
-- standard_date: the day on which the stage began
-- dimension: what the complaint is about
-- official: Children Act 1989 Representations Procedure (England) Regulations 2006 and Getting
--   the Best from Complaints.
-- traps: Of those answered in the period: one never answered is not here, so read it beside
--   `complaints_open_over_limit_n`. Working days, day 0 is the day the stage began. An answer
--   dated before that day is unknown and a finding.
SELECT c.complaint AS subject, c.child, c.answered AS date, c.team, c.about AS category,
    CASE WHEN c.answered < c.started THEN NULL
        WHEN c.answered <= c.last_date THEN 1 ELSE 0 END AS met
FROM complaint_stages c
WHERE c.stage = 1 AND c.answered IS NOT NULL
