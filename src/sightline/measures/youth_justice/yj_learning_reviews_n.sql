-- id: yj_learning_reviews_n
-- title: Children in a learning review of youth justice
-- question: What do we look back on?
-- area: Youth justice
-- kind: flow
-- counts: children
-- unit: count
-- better: neutral
-- needs: local_learning_reviews
-- dimension: the kind of review
-- official: Local: the safeguarding children partnership.
-- traps: By the day on which it was decided to hold one. A child of two reviews counts once.
SELECT r.person_id AS child, r.lere_date AS date, r.lere_kind AS category
FROM local_learning_reviews r
WHERE r.lere_date IS NOT NULL
