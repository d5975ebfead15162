-- id: learning_review_before_decided
-- title: Learning review complete before it was decided
-- question: Do the days of each review follow one another?
-- area: Youth justice
-- kind: check
-- needs: local_learning_reviews
-- severity: warning
-- weakens: yj_learning_reviews_n
-- rule: A review is complete on or after the day on which it was decided to hold it.
-- mend: Correct the day that is wrong.
SELECT r.person_id AS child, r.lere_date AS date, 'local_learning_reviews' AS table_name,
    r.lere_review_id AS row_id,
    'Complete before it was decided' AS found
FROM local_learning_reviews r
WHERE r.lere_completed_date < r.lere_date
