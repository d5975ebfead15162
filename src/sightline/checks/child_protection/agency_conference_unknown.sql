-- id: agency_conference_unknown
-- title: Agencies of a conference that no child has
-- question: Which invitations belong to a conference that is not in the register?
-- area: Child protection
-- kind: check
-- severity: warning
-- needs: local_conference_agencies, local_conferences
-- weakens: conf_agency_attendance_pct
-- rule: The meeting of an invitation is a conference of the register, on the same day.
-- mend: Correct the identifier or the date of the meeting.
SELECT DISTINCT NULL AS child, a.cfag_date AS date, 'local_conference_agencies' AS table_name,
    a.cfag_meeting_id AS row_id, 'No conference of that meeting and day' AS found
FROM local_conference_agencies a
LEFT JOIN local_conferences c ON c.cfer_meeting_id = a.cfag_meeting_id
    AND c.cfer_date = a.cfag_date
WHERE c.cfer_meeting_id IS NULL
