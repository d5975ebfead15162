-- id: summer_difference_pct
-- title: Families to whom the summer programme made a real difference
-- question: Did the summer activities matter?
-- area: Early help
-- kind: flow
-- subject: family
-- unit: percent
-- better: higher
-- needs: local_survey_answers
-- dimension: the answer
-- official: Local survey; no national definition.
-- traps: Of those who answered: who did not answer may think otherwise, so show how many did. A
--   skipped question is out. Answers twice in one round count once, the last. A real difference
--   only: the source prints some difference beside it, which is not no difference.
SELECT a.answer_id AS subject, a.child, a.day AS date,
    coalesce(a.answer, 'Skipped') AS category,
    CASE WHEN a.answer = 'real_difference' THEN 1
        WHEN a.answer IN ('some_difference', 'no_difference') THEN 0 END AS met
FROM survey_answers a
WHERE a.question = 'summer_difference'
