-- id: fb_did_what_said_pct
-- title: Families who say that we did what we said
-- question: Do we keep our word?
-- area: Feedback, complaints and advocacy
-- kind: flow
-- subject: family
-- unit: percent
-- better: higher
-- needs: local_survey_answers
-- dimension: the answer
-- official: Local: a text message at closure, or every six months.
-- differs: The source prints medians of quarters; this is of all answers of the period.
-- traps: Of those who answered: who did not answer may think otherwise, so show how many did. A
--   skipped question is out. Answers twice in one round count once, the last. The three answers
--   printed by the source may not add up to 100, because each is a median of its own.
SELECT a.answer_id AS subject, a.child, a.day AS date,
    coalesce(a.answer, 'Skipped') AS category,
    CASE WHEN a.answer = 'yes' THEN 1
        WHEN a.answer IN ('sometimes', 'no') THEN 0 END AS met
FROM survey_answers a
WHERE a.question = 'fb_did_what_said'
