-- id: fb_talk_no_pct
-- title: Families not able to talk to us
-- question: Who cannot talk to us, or not always?
-- area: Feedback, complaints and advocacy
-- kind: flow
-- subject: family
-- unit: percent
-- better: lower
-- needs: local_survey_answers
-- official: Local: a text message at closure, or every six months.
-- differs: With fb_talk_pct and the third answer it makes 100; the medians that the source prints
--   need not.
-- traps: Of those who answered: who did not answer may think otherwise. A skipped question is
--   out.
SELECT a.answer_id AS subject, a.child, a.day AS date,
    CASE WHEN a.answer = 'no' THEN 1
        WHEN a.answer IN ('yes', 'sometimes') THEN 0 END AS met
FROM survey_answers a
WHERE a.question = 'fb_talk'
