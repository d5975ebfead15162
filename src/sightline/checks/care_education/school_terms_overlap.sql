-- id: school_terms_overlap
-- title: School terms that overlap
-- question: Does each day lie in one term at most?
-- area: Education of children looked after
-- kind: check
-- severity: error
-- needs: local_school_terms
-- weakens: pep_return_pct pep_overdue_open_n
-- rule: A term ends before the next begins.
-- mend: Correct the dates of the terms.
SELECT NULL AS child, b.term_start_date AS date, 'local_school_terms' AS table_name,
    b.term_term AS row_id, concat('Begins before ', a.term_term, ' has ended') AS found
FROM local_school_terms a
JOIN local_school_terms b ON b.term_start_date <= a.term_end_date AND b.term_term <> a.term_term
    AND b.term_start_date >= a.term_start_date
