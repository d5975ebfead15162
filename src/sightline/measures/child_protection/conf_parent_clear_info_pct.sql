-- id: conf_parent_clear_info_pct
-- title: Parents given clear information about the conference
-- question: Do parents know what the conference is about?
-- area: Child protection
-- kind: flow
-- subject: adult
-- unit: percent
-- better: higher
-- needs: local_survey_answers
-- dimension: the answer
-- official: Local survey; no national definition.
-- traps: Of those who answered: who did not answer may think otherwise, so show how many did. A
--   skipped question is out. Answers twice in one round count once, the last. Sometimes is not
--   yes.
SELECT a.answer_id AS subject, a.child, a.day AS date,
    coalesce(a.answer, 'Skipped') AS category,
    CASE WHEN a.answer = 'yes' THEN 1
        WHEN a.answer IN ('sometimes', 'no') THEN 0 END AS met
FROM survey_answers a
WHERE a.question = 'conf_clear_info'
