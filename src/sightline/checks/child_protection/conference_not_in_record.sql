-- id: conference_not_in_record
-- title: Conference of the register that the record lacks
-- question: Which conferences does only the conference service know?
-- area: Child protection
-- kind: check
-- severity: information
-- needs: local_conferences, ssd_initial_cp_conference, ssd_cp_reviews
-- weakens: conf_family_attendance_pct cp_advocacy_offered_over8_pct icpc_rate_10k
-- rule: A conference in the conference service's register is in the child's record on the same day.
-- mend: Record the conference on the case system, or correct its date in the register.
SELECT c.person_id AS child, c.cfer_date AS date, 'local_conferences' AS table_name,
    c.cfer_meeting_id AS row_id, 'Not in the record on that day' AS found
FROM local_conferences c
LEFT JOIN ssd_initial_cp_conference i ON i.person_id = c.person_id
    AND i.icpc_icpc_date = c.cfer_date
LEFT JOIN ssd_cp_reviews r ON r.person_id = c.person_id AND r.cppr_cp_review_date = c.cfer_date
WHERE i.person_id IS NULL AND r.person_id IS NULL
