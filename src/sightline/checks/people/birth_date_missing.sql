-- id: birth_date_missing
-- title: Birth date missing
-- question: Does every child have a birth date?
-- area: People
-- kind: check
-- severity: error
-- needs: ssd_person
-- weakens: unallocated_children_n cpp_rate_10k placement_stability_long_term_pct
-- rule: A child has a birth date, or an expected one while unborn.
-- mend: Enter the birth date on the child's record.
SELECT p.person_id AS child, p.first_recorded AS date, 'ssd_person' AS table_name,
    p.pers_person_id AS row_id, 'No birth date and no expected birth date' AS found
FROM ssd_person p
WHERE p.pers_dob IS NULL AND p.pers_expected_dob IS NULL
