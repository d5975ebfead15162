-- id: yj_survey_skipped_n
-- title: Questions skipped in the youth justice survey
-- question: How many young people left a question out?
-- area: Youth justice
-- kind: flow
-- subject: event
-- unit: count
-- better: lower
-- needs: local_survey_answers
-- dimension: the question
-- official: Local.
-- traps: Only where the feed has a row for the skipped question.
SELECT a.answer_id AS subject, a.child, a.day AS date, a.question AS category,
    a.respondent AS detail
FROM survey_answers a
WHERE a.question IN ('yj_q5', 'yj_q6', 'yj_q7') AND a.answer IS NULL
