-- id: yj_survey_variance
-- title: Variance of the scores in the youth justice survey
-- question: How far do answers lie from one another?
-- area: Youth justice
-- kind: value
-- subject: event
-- unit: score
-- aggregate: mean
-- better: neutral
-- needs: local_survey_answers
-- dimension: the question
-- official: The formula of the survey tool of youth justice services: options scored 0 to 4; the
--   standard deviation divides by n.
-- traps: The population variance: a spreadsheet that divides by n - 1 shows more. Without a split
--   it is the variance within questions.
WITH scored AS (
    SELECT a.answer_id, a.child, a.day, a.question, a.score,
        avg(a.score) OVER (PARTITION BY a.question, a.round) AS mean_score
    FROM survey_answers a
    WHERE a.question IN ('yj_q5', 'yj_q6', 'yj_q7') AND a.score IS NOT NULL
)
SELECT answer_id AS subject, child, day AS date, question AS category,
    (score - mean_score) * (score - mean_score) AS value
FROM scored
