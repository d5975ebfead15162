-- id: yj_survey_satisfaction_rate_pct
-- title: Satisfaction rate of the youth justice survey
-- question: How many of the points that could be given were given?
-- area: Youth justice
-- kind: flow
-- subject: event
-- unit: percent
-- aggregate: ratio
-- better: higher
-- needs: local_survey_answers
-- dimension: the question
-- official: The formula of the survey tool of youth justice services: options scored 0 to 4; the
--   standard deviation divides by n.
-- differs: From yj_survey_satisfied_pct, which counts people, not points.
-- traps: Not the share satisfied, although reports give both that name: if all score 3, the rate
--   is 50 and nobody is satisfied.
SELECT a.answer_id AS subject, a.child, a.day AS date, a.question AS category,
    a.score - 1 AS value, 4 AS weight
FROM survey_answers a
WHERE a.question IN ('yj_q5', 'yj_q6', 'yj_q7') AND a.score IS NOT NULL
