-- id: complaints_n
-- title: Complaints received
-- question: How many people complain?
-- area: Feedback, complaints and advocacy
-- kind: flow
-- subject: complaint
-- unit: count
-- better: neutral
-- needs: local_complaints
-- dimension: what the complaint is about
-- official: Children Act 1989 Representations Procedure (England) Regulations 2006 and Getting
--   the Best from Complaints.
-- traps: Fewer complaints may mean that people do not know how to complain. A change between two
--   quarters (`sightline change`) needs both to be complete: few a month move much by chance.
SELECT c.comp_complaint_id AS subject, c.person_id AS child, c.comp_received_date AS date,
    c.comp_team AS team, c.comp_about AS category
FROM local_complaints c
WHERE c.comp_received_date IS NOT NULL
