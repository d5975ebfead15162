-- id: school_term_missing
-- title: Plans returned outside the terms of the feed
-- question: Does the feed hold every term?
-- area: Education of children looked after
-- kind: check
-- severity: warning
-- needs: local_school_terms, local_education_plans
-- weakens: pep_return_pct
-- rule: The feed of terms reaches to the day of the latest extract.
-- mend: Send the terms of the next school year before it begins.
SELECT NULL AS child, m.end_date AS date, 'local_school_terms' AS table_name, NULL AS row_id,
    concat('The last term ended on ', CAST(m.end_date AS VARCHAR)) AS found
FROM (SELECT max(term_end_date) AS end_date FROM local_school_terms) m
JOIN check_now n ON n.day > add_months(m.end_date, 2)
