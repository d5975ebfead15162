-- id: survey_answered_twice
-- title: Question answered twice in one round
-- question: Did anybody answer a question twice?
-- area: Feedback, complaints and advocacy
-- kind: check
-- needs: local_survey_answers
-- severity: information
-- weakens: fb_talk_pct yj_survey_mean
-- rule: A respondent answers each question of a round once.
-- mend: Nothing, if the last answer is meant to stand. Otherwise give each respondent an
--   identifier of their own.
SELECT child, day AS date, 'local_survey_answers' AS table_name, answer_id AS row_id,
    concat(question, ' in round ', coalesce(round, 'not named')) AS found
FROM (
    SELECT person_id AS child, suan_date AS day, suan_answer_id AS answer_id,
        suan_question AS question, suan_round AS round, row_number() OVER (PARTITION BY suan_survey,
            suan_round, suan_question, suan_respondent_id
            ORDER BY suan_date DESC, suan_answer_id DESC) AS nth
    FROM local_survey_answers
    WHERE suan_respondent_id IS NOT NULL
) numbered
WHERE nth > 1
