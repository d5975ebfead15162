-- Cautions, sentences and remands of children with the age on the day and what groups they are of.
-- Proven are cautions and convictions: a community resolution and a remand are neither.
SELECT o.yjou_outcome_id AS outcome_id, o.person_id AS child, o.yjou_outcome_date AS day,
    o.yjou_offence_date AS offence_date, o.yjou_outcome AS outcome,
    coalesce(o.yjou_first, 'N') AS first_ever, o.yjou_released_date AS released_date,
    age_on(b.birth, o.yjou_outcome_date) AS age, b.birth, b.sex, b.ethnic_group,
    CASE WHEN o.yjou_outcome IN ('community', 'remand') THEN 0 ELSE 1 END AS proven
FROM local_youth_justice_outcomes o
LEFT JOIN people b ON b.child = o.person_id
WHERE o.yjou_outcome_date IS NOT NULL AND o.yjou_outcome IS NOT NULL
