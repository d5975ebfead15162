-- id: fb_involved_sometimes_pct
-- title: Families involved in decisions only sometimes
-- question: Who is left out of decisions, or sometimes?
-- area: Feedback, complaints and advocacy
-- kind: flow
-- subject: family
-- unit: percent
-- better: neutral
-- needs: local_survey_answers
-- official: Local: a text message at closure, or every six months.
-- differs: With fb_involved_pct and the third answer it makes 100; the medians that the source
--   prints need not.
-- traps: Of those who answered: who did not answer may think otherwise. A skipped question is
--   out.
SELECT a.answer_id AS subject, a.child, a.day AS date,
    CASE WHEN a.answer = 'sometimes' THEN 1
        WHEN a.answer IN ('yes', 'no') THEN 0 END AS met
FROM survey_answers a
WHERE a.question = 'fb_involved'
