-- id: crosswalk_not_one_to_one
-- title: An id that the crosswalk gives to two persons
-- question: Is the crosswalk of ids one to one?
-- area: People
-- kind: check
-- severity: error
-- needs: local_identities
-- rule: At any one time an id of a source belongs to one person.
-- mend: Correct the crosswalk file and load it again.
SELECT a.iden_person_id AS child, a.iden_from_date AS date, 'local_identities' AS table_name,
    a.iden_source || '|' || a.iden_source_id AS row_id,
    'Also given to ' || b.iden_person_id AS found
FROM local_identities a
JOIN local_identities b ON b.iden_source = a.iden_source AND b.iden_source_id = a.iden_source_id
    AND b.iden_person_id <> a.iden_person_id
WHERE (a.iden_from_date IS NULL OR b.iden_to_date IS NULL OR b.iden_to_date > a.iden_from_date)
    AND (b.iden_from_date IS NULL OR a.iden_to_date IS NULL OR a.iden_to_date > b.iden_from_date)
