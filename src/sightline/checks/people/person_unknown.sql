-- id: person_unknown
-- title: In an event but not among the persons
-- question: Is every child of every event known?
-- area: People
-- kind: check
-- severity: error
-- needs: ssd_person
-- rule: Every child of an event is in the list of persons of some source.
-- mend: Load the persons with the events, or correct the child's id.
SELECT DISTINCT r.child, r.start_date AS date, r.team, r.worker, r.table_name, r.row_id,
    'The child is in no list of persons' AS found
FROM dated_rows r
LEFT JOIN ssd_person p ON p.person_id = r.child
WHERE p.person_id IS NULL
    -- A complaint or an answer to a survey may be about no child.
    AND (r.child IS NOT NULL OR r.table_name NOT IN ('local_complaints', 'local_survey_answers'))
