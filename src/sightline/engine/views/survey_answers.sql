-- Answers to surveys: one for a respondent, round and question, the last one given. Scores 1 to 5
-- are a number too. A skipped question stays, without an answer.
SELECT answer_id, child, day, survey, round, question, respondent, answer, score FROM (
    SELECT suan_answer_id AS answer_id, person_id AS child, suan_date AS day,
        suan_survey AS survey, suan_round AS round, suan_question AS question,
        coalesce(suan_respondent_id, suan_answer_id) AS respondent, suan_answer AS answer,
        CASE suan_answer WHEN '1' THEN 1 WHEN '2' THEN 2 WHEN '3' THEN 3 WHEN '4' THEN 4
            WHEN '5' THEN 5 END AS score,
        row_number() OVER (PARTITION BY suan_survey, suan_round, suan_question,
            coalesce(suan_respondent_id, suan_answer_id)
            ORDER BY suan_date DESC, suan_answer_id DESC) AS nth
    FROM local_survey_answers
    WHERE suan_date IS NOT NULL
) numbered
WHERE nth = 1
