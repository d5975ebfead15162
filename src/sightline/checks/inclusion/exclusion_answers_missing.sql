-- id: exclusion_answers_missing
-- title: Exclusion without its kind, school or length
-- question: Is every exclusion whole?
-- area: Inclusion and schools
-- kind: check
-- severity: warning
-- needs: local_exclusions
-- weakens: exclusions_fixed_n exclusions_permanent_n pex_primary_n pex_secondary_n
-- rule: An exclusion has a kind, a kind of school and, if it is a suspension, its sessions: from
--   1 to 90.
-- mend: Complete the row.
SELECT person_id AS child, excl_start_date AS date, 'local_exclusions' AS table_name,
    excl_exclusion_id AS row_id,
    CASE WHEN excl_kind IS NULL THEN 'No kind of exclusion'
        WHEN excl_phase IS NULL THEN 'No kind of school'
        WHEN excl_sessions IS NULL THEN 'No sessions'
        ELSE concat(CAST(excl_sessions AS VARCHAR), ' sessions') END AS found
FROM local_exclusions
WHERE excl_kind IS NULL OR excl_phase IS NULL
    OR (excl_kind = 'SUSPENSION' AND (excl_sessions IS NULL OR excl_sessions < 1
        OR excl_sessions > 90))
