-- id: conference_answers_missing
-- title: Conference without the answers of who took part
-- question: Of which conferences is it not recorded who came?
-- area: Child protection
-- kind: check
-- severity: information
-- needs: local_conferences
-- weakens: conf_family_attendance_pct conf_quorate_pct
-- rule: A conference says whether it was quorate and whether the family took part.
-- mend: Complete the record of the conference from its minutes.
SELECT person_id AS child, cfer_date AS date, 'local_conferences' AS table_name,
    cfer_meeting_id AS row_id,
    CASE WHEN cfer_quorate IS NOT NULL THEN 'Family not answered'
        WHEN cfer_family_attended IS NOT NULL THEN 'Quorate not answered'
        ELSE 'Neither answered' END AS found
FROM local_conferences
WHERE cfer_quorate IS NULL OR cfer_family_attended IS NULL
