-- id: care_leaver_under_16
-- title: Care leaver under 16
-- question: Is any care leaver too young to be one?
-- area: Care leavers
-- kind: check
-- severity: error
-- needs: ssd_care_leavers, ssd_person
-- weakens: cl_in_touch_17_18_pct
-- rule: Nobody is a care leaver, or eligible to be one, before the sixteenth birthday.
-- mend: Correct the birth date, or take the child off the list.
SELECT l.person_id AS child, n.day AS date, l.clea_care_leaver_allocated_team AS team,
    l.clea_care_leaver_worker_id AS worker, 'ssd_care_leavers' AS table_name,
    l.clea_table_id AS row_id,
    'On the list at ' || CAST(age_on(b.birth, n.day) AS VARCHAR) AS found
FROM ssd_care_leavers l
CROSS JOIN check_now n
JOIN people b ON b.child = l.person_id
WHERE age_on(b.birth, n.day) < 16 AND l.absent_from IS NULL
