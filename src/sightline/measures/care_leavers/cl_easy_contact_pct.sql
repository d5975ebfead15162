-- id: cl_easy_contact_pct
-- title: Care leavers who find it easy to get in touch
-- question: Can care leavers reach their worker?
-- area: Care leavers
-- kind: flow
-- subject: event
-- unit: percent
-- better: higher
-- needs: local_survey_answers
-- dimension: the answer
-- official: Coram, Your Life Beyond Care: a survey of care leavers in many councils.
-- traps: Of those who answered: who did not answer may think otherwise, so show how many did. A
--   skipped question is out. Answers twice in one round count once, the last. Small numbers: 40
--   who answer move by 2.5 points each. What care leavers say is set beside their allocations,
--   never in place of them.
SELECT a.answer_id AS subject, a.child, a.day AS date,
    coalesce(a.answer, 'Skipped') AS category,
    CASE WHEN a.answer IN ('all', 'most') THEN 1
        WHEN a.answer IN ('some', 'none') THEN 0 END AS met
FROM survey_answers a
WHERE a.question = 'cl_easy_contact'
