-- id: summer_rating_avg
-- title: Mean rating of summer activities
-- question: How do families rate the summer activities, 1 to 5?
-- area: Early help
-- kind: value
-- subject: family
-- unit: score
-- aggregate: mean
-- better: higher
-- needs: local_survey_answers
-- official: Local survey; no national definition.
-- traps: Those who enjoyed it answer more readily.
SELECT a.answer_id AS subject, a.child, a.day AS date,
    a.score AS value
FROM survey_answers a
WHERE a.question = 'summer_rating' AND a.score IS NOT NULL
