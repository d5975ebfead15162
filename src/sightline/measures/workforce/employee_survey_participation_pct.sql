-- id: employee_survey_participation_pct
-- title: Employees who took part in the survey
-- question: How many of us say what they think?
-- area: Workforce
-- kind: flow
-- subject: worker
-- unit: percent
-- better: higher
-- needs: local_survey_answers
-- dimension: the answer
-- official: Local.
-- traps: Of those asked: the feed holds a row for each of them, and a blank is out. Answers twice
--   in one round count once, the last.
SELECT a.answer_id AS subject, a.child, a.day AS date,
    coalesce(a.answer, 'Skipped') AS category,
    CASE WHEN a.answer = 'yes' THEN 1
        WHEN a.answer IN ('no', 'sometimes') THEN 0 END AS met
FROM survey_answers a
WHERE a.question = 'emp_took_part'
