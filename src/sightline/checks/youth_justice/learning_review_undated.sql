-- id: learning_review_undated
-- title: Learning review without a day or kind
-- question: Is it known when each review was decided, and what it is?
-- area: Youth justice
-- kind: check
-- needs: local_learning_reviews
-- severity: information
-- weakens: yj_learning_reviews_n
-- rule: A review has the day on which it was decided, and a kind.
-- mend: Enter what is missing.
SELECT r.person_id AS child, r.lere_date AS date, 'local_learning_reviews' AS table_name,
    r.lere_review_id AS row_id,
    CASE WHEN r.lere_date IS NULL THEN 'No day' ELSE 'No kind' END AS found
FROM local_learning_reviews r
WHERE r.lere_date IS NULL OR r.lere_kind IS NULL
