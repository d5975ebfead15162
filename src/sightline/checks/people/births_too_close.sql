-- id: births_too_close
-- title: Births of one mother too close together
-- question: Can the children of each mother be hers?
-- area: People
-- kind: check
-- severity: warning
-- needs: ssd_mother
-- rule: Births of one mother are on the same or the next day, or more than 200 days apart.
-- mend: Correct the birth date, or the link between mother and child.
SELECT DISTINCT coalesce(a.moth_childs_person_id, a.person_id) AS child, NULL AS date,
    'ssd_mother' AS table_name, a.moth_table_id AS row_id,
    'Two births of one mother too close together' AS found
FROM ssd_mother a
JOIN ssd_mother b ON b.person_id = a.person_id AND b.moth_childs_dob < a.moth_childs_dob
WHERE date_diff('day', b.moth_childs_dob, a.moth_childs_dob) BETWEEN 2 AND 200
