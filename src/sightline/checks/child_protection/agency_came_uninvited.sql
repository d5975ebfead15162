-- id: agency_came_uninvited
-- title: Agency at a conference without an invitation
-- question: Which agencies came although nobody asked them?
-- area: Child protection
-- kind: check
-- severity: information
-- needs: local_conference_agencies
-- weakens: conf_agency_attendance_pct
-- rule: An agency that took part was invited.
-- mend: Correct the invitation, or who came.
SELECT NULL AS child, cfag_date AS date, 'local_conference_agencies' AS table_name,
    cfag_meeting_id AS row_id, cfag_agency || ' came, not invited' AS found
FROM local_conference_agencies
WHERE cfag_attended = 'Y' AND coalesce(cfag_invited, 'N') <> 'Y'
