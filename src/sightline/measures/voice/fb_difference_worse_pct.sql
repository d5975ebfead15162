-- id: fb_difference_worse_pct
-- title: Families whose situation is worse
-- question: For whom is life no better after our work?
-- area: Feedback, complaints and advocacy
-- kind: flow
-- subject: family
-- unit: percent
-- better: lower
-- needs: local_survey_answers
-- official: Local: a text message at closure, or every six months.
-- differs: With fb_difference_pct and the third answer it makes 100; the medians that the source
--   prints need not.
-- traps: Of those who answered: who did not answer may think otherwise. A skipped question is
--   out.
SELECT a.answer_id AS subject, a.child, a.day AS date,
    CASE WHEN a.answer = 'worse' THEN 1
        WHEN a.answer IN ('better', 'same') THEN 0 END AS met
FROM survey_answers a
WHERE a.question = 'fb_difference'
