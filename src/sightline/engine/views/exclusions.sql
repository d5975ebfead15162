-- Exclusions that stand (not withdrawn or overturned), and whether the child was then in care.
SELECT e.person_id AS child, e.excl_start_date AS start_date, e.excl_kind AS kind,
    coalesce(e.excl_phase, 'Unknown') AS phase, e.excl_sessions AS sessions,
    CASE WHEN p.child IS NULL THEN 0 ELSE 1 END AS in_care
FROM local_exclusions e
LEFT JOIN cla_periods p ON p.child = e.person_id AND p.start_date <= e.excl_start_date
    AND (p.out_of_stock IS NULL OR p.out_of_stock > e.excl_start_date)
WHERE e.excl_start_date IS NOT NULL AND e.excl_withdrawn_date IS NULL
