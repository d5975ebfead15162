-- Health assessments and dental checks that were done: events of the SSD, appointments of the
-- provider's feed at which the child was seen (the appointment completes it, not the report), and
-- every last date that Annex A ever showed (rule 5). One row for a child, kind, day and origin.
SELECT DISTINCT person_id AS child, clah_health_check_type AS kind,
    clah_health_check_date AS check_date, 'events' AS shown_in
FROM ssd_cla_health
WHERE clah_health_check_date IS NOT NULL AND clah_health_check_type IN ('HEALTH', 'DENTAL')
    AND lower(coalesce(clah_health_check_status, 'done')) NOT LIKE '%refused%'
    AND lower(coalesce(clah_health_check_status, 'done')) NOT LIKE '%pending%'
    AND lower(coalesce(clah_health_check_status, 'done')) NOT LIKE '%not done%'
UNION
SELECT person_id, 'HEALTH', heas_appointment_date, 'events'
FROM local_health_assessments
WHERE heas_appointment_date IS NOT NULL AND heas_appointment_outcome = 'ATTENDED'
UNION
SELECT person_id, CASE last_kind WHEN 'dental_check' THEN 'DENTAL' ELSE 'HEALTH' END, last_date,
    'last dates'
FROM local_last_dates
WHERE last_date IS NOT NULL AND last_kind IN ('health_assessment', 'dental_check')
