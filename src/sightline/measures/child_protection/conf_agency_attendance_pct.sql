-- id: conf_agency_attendance_pct
-- title: Agencies invited to conferences that took part
-- question: Do the agencies that know the child come to the conference?
-- area: Child protection
-- kind: flow
-- subject: meeting
-- counts: rows
-- unit: percent
-- better: higher
-- needs: local_conference_agencies
-- dimension: agency
-- official: Local.
-- traps: Of invitations, not of conferences: an agency that was not invited is not in it. A blank is
--   listed as unknown. A report in place of coming is not taking part. Use `--by category` for each
--   agency.
SELECT cfag_meeting_id AS subject, cfag_date AS date, cfag_agency AS category,
    CASE cfag_attended WHEN 'Y' THEN 1 WHEN 'N' THEN 0 END AS met
FROM local_conference_agencies
WHERE cfag_invited = 'Y'
