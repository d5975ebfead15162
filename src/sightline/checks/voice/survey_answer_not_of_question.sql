-- id: survey_answer_not_of_question
-- title: Answer that the question does not offer
-- question: Does each answer belong to its question?
-- area: Feedback, complaints and advocacy
-- kind: check
-- needs: local_survey_answers
-- severity: warning
-- weakens: conf_parent_listened_pct cl_trust_worker_pct cl_3plus_workers_pct fb_contact_pct
--   fb_difference_pct yj_survey_mean summer_rating_avg
-- rule: An answer is one of those that its question offers.
-- mend: Map the answers of the survey tool to the codes of the question.
SELECT a.person_id AS child, a.suan_date AS date, 'local_survey_answers' AS table_name,
    a.suan_answer_id AS row_id, concat(a.suan_question, ' answered ', a.suan_answer) AS found
FROM local_survey_answers a
WHERE (a.suan_question IN ('summer_rating', 'yj_q5', 'yj_q6', 'yj_q7')
        AND a.suan_answer NOT IN ('1', '2', '3', '4', '5'))
    OR (a.suan_question = 'summer_difference'
        AND a.suan_answer NOT IN ('real_difference', 'some_difference', 'no_difference'))
    OR (a.suan_question IN ('cl_easy_contact', 'cl_trust_worker')
        AND a.suan_answer NOT IN ('all', 'most', 'some', 'none'))
    OR (a.suan_question = 'cl_workers_year'
        AND a.suan_answer NOT IN ('one', 'two', 'three_plus'))
    OR (a.suan_question = 'fb_contact'
        AND a.suan_answer NOT IN ('about_right', 'too_much', 'too_little'))
    OR (a.suan_question = 'fb_difference' AND a.suan_answer NOT IN ('better', 'same', 'worse'))
    OR (a.suan_question NOT IN ('summer_rating', 'yj_q5', 'yj_q6', 'yj_q7', 'summer_difference',
            'cl_easy_contact', 'cl_trust_worker', 'cl_workers_year', 'fb_contact', 'fb_difference')
        AND a.suan_answer NOT IN ('yes', 'sometimes', 'no'))
