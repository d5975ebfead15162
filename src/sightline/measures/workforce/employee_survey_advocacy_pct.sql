-- id: employee_survey_advocacy_pct
-- title: Employees who would recommend working here
-- question: Would our people tell a friend to come?
-- area: Workforce
-- kind: flow
-- subject: worker
-- unit: percent
-- better: higher
-- needs: local_survey_answers
-- dimension: the answer
-- official: Local.
-- traps: Of those who answered: who did not answer may think otherwise, so show how many did. A
--   skipped question is out. Answers twice in one round count once, the last. Sometimes
--   is not yes. Read it beside employee_survey_participation_pct.
SELECT a.answer_id AS subject, a.child, a.day AS date,
    coalesce(a.answer, 'Skipped') AS category,
    CASE WHEN a.answer = 'yes' THEN 1
        WHEN a.answer IN ('no', 'sometimes') THEN 0 END AS met
FROM survey_answers a
WHERE a.question = 'emp_recommend'
