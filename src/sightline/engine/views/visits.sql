-- Visits at which the child was seen: events of the SSD, and every distinct last date that Annex A
-- ever showed (rule 5).
SELECT person_id AS child, 'cp_visit' AS kind, cppv_cp_visit_date AS visit_date,
    cppv_cp_visit_seen_alone AS seen_alone, 'events' AS shown_in
FROM ssd_cp_visits
WHERE cppv_cp_visit_date IS NOT NULL AND coalesce(cppv_cp_visit_seen, 'Y') <> 'N'
UNION ALL
SELECT person_id, 'cin_seen', cinv_cin_visit_date, cinv_cin_visit_seen_alone, 'events'
FROM ssd_cin_visits
WHERE cinv_cin_visit_date IS NOT NULL AND coalesce(cinv_cin_visit_seen, 'Y') <> 'N'
UNION ALL
SELECT person_id, 'cla_visit', clav_cla_visit_date, clav_cla_visit_seen_alone, 'events'
FROM ssd_cla_visits
WHERE clav_cla_visit_date IS NOT NULL AND coalesce(clav_cla_visit_seen, 'Y') <> 'N'
UNION ALL
SELECT person_id, last_kind, last_date, last_seen_alone, 'last dates'
FROM local_last_dates
WHERE last_date IS NOT NULL
