-- id: fb_contact_too_little_pct
-- title: Families for whom contact was too little
-- question: For whom is our contact not right?
-- area: Feedback, complaints and advocacy
-- kind: flow
-- subject: family
-- unit: percent
-- better: lower
-- needs: local_survey_answers
-- official: Local: a text message at closure, or every six months.
-- differs: With fb_contact_pct and the third answer it makes 100; the medians that the source
--   prints need not.
-- traps: Of those who answered: who did not answer may think otherwise. A skipped question is
--   out.
SELECT a.answer_id AS subject, a.child, a.day AS date,
    CASE WHEN a.answer = 'too_little' THEN 1
        WHEN a.answer IN ('about_right', 'too_much') THEN 0 END AS met
FROM survey_answers a
WHERE a.question = 'fb_contact'
