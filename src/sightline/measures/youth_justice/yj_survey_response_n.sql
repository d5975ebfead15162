-- id: yj_survey_response_n
-- title: Answers in the youth justice survey
-- question: How many young people answered?
-- area: Youth justice
-- kind: flow
-- subject: event
-- unit: count
-- better: higher
-- needs: local_survey_answers
-- dimension: the question
-- official: Local.
-- traps: Answers, not people: read it by question.
SELECT a.answer_id AS subject, a.child, a.day AS date, a.question AS category,
    a.respondent AS detail
FROM survey_answers a
WHERE a.question IN ('yj_q5', 'yj_q6', 'yj_q7') AND a.answer IS NOT NULL
