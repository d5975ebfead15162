-- The share of each quarter's answers to a question that are the best of three, with the last day
-- of the quarter. A quarter without an answer has no row.
WITH quarters AS (
    SELECT year(day) AS in_year, ceil(month(day) / 3.0) AS nth, max(day) AS quarter_end
    FROM calendar
    GROUP BY year(day), ceil(month(day) / 3.0)
)
SELECT a.question, q.quarter_end, count(a.answer_id) AS answers,
    100.0 * sum(CASE WHEN a.answer IN ('yes', 'about_right', 'better') THEN 1 ELSE 0 END)
        / count(a.answer_id) AS good_share
FROM survey_answers a
JOIN quarters q ON q.in_year = year(a.day) AND q.nth = ceil(month(a.day) / 3.0)
WHERE a.answer IN ('yes', 'sometimes', 'no', 'about_right', 'too_much', 'too_little', 'better',
    'same', 'worse')
GROUP BY a.question, q.quarter_end
