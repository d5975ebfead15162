-- id: pep_return_pct
-- title: Personal education plans returned in the term
-- question: Does every pupil have a plan each term?
-- area: Education of children looked after
-- kind: flow
-- unit: percent
-- better: higher
-- needs: local_virtual_school_roll, local_education_plans, local_school_terms
-- dimension: term
-- official: Statutory guidance on promoting the education of looked-after children (check the
--   guidance before quoting).
-- traps: A figure falls in the month in which a term ends. Pupils on the roll on the last day of
--   term; the plan counts when it is returned, from the first to the last day of term, not when
--   the meeting was held. Terms are those of the feed.
SELECT DISTINCT r.person_id AS child, t.term_end_date AS date, t.term_term AS category,
    CASE WHEN l.child IS NOT NULL THEN 1 ELSE 0 END AS met
FROM local_school_terms t
JOIN local_virtual_school_roll r ON r.viro_start_date <= t.term_end_date
    AND (r.viro_end_date IS NULL OR r.viro_end_date > t.term_end_date)
LEFT JOIN (
    SELECT DISTINCT p.person_id AS child, t.term_term
    FROM local_education_plans p
    JOIN local_school_terms t
        ON p.pepl_returned_date BETWEEN t.term_start_date AND t.term_end_date
) l ON l.child = r.person_id AND l.term_term = t.term_term
