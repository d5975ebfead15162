-- id: pep_overdue_open_n
-- title: Pupils without a plan since the last term began
-- question: Which pupils still have no plan of last term?
-- area: Education of children looked after
-- kind: snapshot
-- unit: count
-- better: lower
-- needs: local_virtual_school_roll, local_education_plans, local_school_terms
-- dimension: term
-- traps: Pupils who were on the roll when the last term ended and are on it now, with no plan
--   returned since that term began. Stands beside the share returned in term.
SELECT DISTINCT r.child, r.day AS date, t.term_term AS category
FROM virtual_roll r
JOIN (
    SELECT d.day, max(t.term_end_date) AS end_date
    FROM snapshots d
    JOIN local_school_terms t ON t.term_end_date < d.day
    GROUP BY d.day
) l ON l.day = r.day
JOIN local_school_terms t ON t.term_end_date = l.end_date
JOIN local_virtual_school_roll v ON v.person_id = r.child AND v.viro_start_date <= t.term_end_date
    AND (v.viro_end_date IS NULL OR v.viro_end_date > t.term_end_date)
WHERE NOT EXISTS (SELECT 1 FROM local_education_plans p WHERE p.person_id = r.child
    AND p.pepl_returned_date >= t.term_start_date AND p.pepl_returned_date <= r.day)
