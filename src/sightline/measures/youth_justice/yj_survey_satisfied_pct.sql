-- id: yj_survey_satisfied_pct
-- title: Young people satisfied in the youth justice survey
-- question: How many give 4 or 5?
-- area: Youth justice
-- kind: flow
-- subject: event
-- unit: percent
-- better: higher
-- needs: local_survey_answers
-- dimension: the question
-- official: Local: the two best of five options.
-- differs: From yj_survey_satisfaction_rate_pct, which counts points, not people.
-- traps: Of those who answered; a score of 3 is not satisfied.
SELECT a.answer_id AS subject, a.child, a.day AS date, a.question AS category,
    CASE WHEN a.score >= 4 THEN 1 ELSE 0 END AS met
FROM survey_answers a
WHERE a.question IN ('yj_q5', 'yj_q6', 'yj_q7') AND a.score IS NOT NULL
