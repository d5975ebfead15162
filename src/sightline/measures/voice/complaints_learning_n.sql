-- id: complaints_learning_n
-- title: Lessons recorded from complaints
-- question: What do we learn from complaints?
-- area: Feedback, complaints and advocacy
-- kind: flow
-- subject: complaint
-- unit: count
-- better: higher
-- needs: local_complaints
-- dimension: what the complaint is about
-- official: Local.
-- traps: That a lesson was written down, not that practice changed.
SELECT c.comp_complaint_id AS subject, c.person_id AS child, c.comp_learning_date AS date,
    c.comp_team AS team, c.comp_about AS category
FROM local_complaints c
WHERE c.comp_learning_date IS NOT NULL
