-- id: exclusion_twice_same_day
-- title: Two exclusions of a child on one day
-- question: Is each exclusion recorded once?
-- area: Inclusion and schools
-- kind: check
-- severity: warning
-- needs: local_exclusions
-- weakens: exclusions_fixed_n exclusions_permanent_n pex_primary_n pex_secondary_n
--   cla_fixed_term_exclusions_n
-- rule: A child is excluded once a day.
-- mend: Withdraw the row that is wrong.
SELECT a.person_id AS child, a.excl_start_date AS date, 'local_exclusions' AS table_name,
    a.excl_exclusion_id AS row_id, 'Another exclusion begins on the same day' AS found
FROM local_exclusions a
JOIN local_exclusions b ON b.person_id = a.person_id AND b.excl_start_date = a.excl_start_date
    AND b.excl_exclusion_id < a.excl_exclusion_id
WHERE a.excl_withdrawn_date IS NULL AND b.excl_withdrawn_date IS NULL
