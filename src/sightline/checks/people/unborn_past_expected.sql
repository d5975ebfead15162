-- id: unborn_past_expected
-- title: Still unborn six weeks after the expected date
-- question: Is any unborn child past the expected date?
-- area: People
-- kind: check
-- severity: error
-- needs: ssd_person
-- weakens: cp_visits_2w_pct assessment_child_seen_pct
-- rule: An unborn child has a birth date within six weeks of the expected one.
-- mend: Enter the birth date, or close the record.
SELECT p.person_id AS child, n.day AS date, 'ssd_person' AS table_name,
    p.pers_person_id AS row_id, 'The expected birth date is more than six weeks past' AS found
FROM ssd_person p
CROSS JOIN check_now n
WHERE p.pers_dob IS NULL AND p.pers_death_date IS NULL
    AND date_diff('day', p.pers_expected_dob, n.day) > 42
