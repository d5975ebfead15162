-- id: yj_survey_mean
-- title: Mean score in the youth justice survey
-- question: How do young people rate the service, 1 to 5?
-- area: Youth justice
-- kind: value
-- subject: event
-- unit: score
-- aggregate: mean
-- better: higher
-- needs: local_survey_answers
-- dimension: the question
-- official: The formula of the survey tool of youth justice services: options scored 0 to 4; the
--   standard deviation divides by n.
-- traps: The questions are different things: read them by question. A mean hides who is far from
--   it, so see `yj_survey_variance` too.
SELECT a.answer_id AS subject, a.child, a.day AS date, a.question AS category,
    a.score AS value
FROM survey_answers a
WHERE a.question IN ('yj_q5', 'yj_q6', 'yj_q7') AND a.score IS NOT NULL
