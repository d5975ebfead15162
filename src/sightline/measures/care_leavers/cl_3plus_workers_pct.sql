-- id: cl_3plus_workers_pct
-- title: Care leavers with three or more workers in a year
-- question: How many care leavers are passed from hand to hand?
-- area: Care leavers
-- kind: flow
-- subject: event
-- unit: percent
-- better: lower
-- needs: local_survey_answers
-- dimension: the answer
-- official: Coram, Your Life Beyond Care: a survey of care leavers in many councils.
-- traps: Of those who answered: who did not answer may think otherwise, so show how many did. A
--   skipped question is out. Answers twice in one round count once, the last. Small numbers: 40
--   who answer move by 2.5 points each. What care leavers say is set beside their allocations,
--   never in place of them.
SELECT a.answer_id AS subject, a.child, a.day AS date,
    coalesce(a.answer, 'Skipped') AS category,
    CASE WHEN a.answer = 'three_plus' THEN 1
        WHEN a.answer IN ('one', 'two') THEN 0 END AS met
FROM survey_answers a
WHERE a.question = 'cl_workers_year'
