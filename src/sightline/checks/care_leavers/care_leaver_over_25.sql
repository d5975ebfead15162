-- id: care_leaver_over_25
-- title: Care leaver of 25 or over
-- question: Is any care leaver past the twenty-fifth birthday?
-- area: Care leavers
-- kind: check
-- severity: warning
-- needs: ssd_care_leavers, ssd_person
-- rule: Nobody stays on the list of care leavers after the twenty-fifth birthday.
-- mend: Close the record, or correct the birth date.
SELECT l.person_id AS child, n.day AS date, l.clea_care_leaver_allocated_team AS team,
    l.clea_care_leaver_worker_id AS worker, 'ssd_care_leavers' AS table_name,
    l.clea_table_id AS row_id,
    'On the list at ' || CAST(age_on(b.birth, n.day) AS VARCHAR) AS found
FROM ssd_care_leavers l
CROSS JOIN check_now n
JOIN people b ON b.child = l.person_id
WHERE age_on(b.birth, n.day) >= 25 AND l.absent_from IS NULL
