-- id: complaints_upheld_pct
-- title: Complaints found justified at stage 1
-- question: How often are people right to complain?
-- area: Feedback, complaints and advocacy
-- kind: flow
-- subject: complaint
-- unit: percent
-- better: neutral
-- needs: local_complaints
-- dimension: what the complaint is about
-- official: Children Act 1989 Representations Procedure (England) Regulations 2006 and Getting
--   the Best from Complaints.
-- traps: Upheld or partly upheld, as the council itself found at stage 1; a later stage may find
--   otherwise. Without an outcome: unknown.
SELECT c.complaint AS subject, c.child, c.answered AS date, c.team, c.about AS category,
    CASE WHEN c.outcome IN ('upheld', 'partly') THEN 1
        WHEN c.outcome IN ('not_upheld', 'no_finding') THEN 0 END AS met
FROM complaint_stages c
WHERE c.stage = 1 AND c.answered IS NOT NULL
