-- id: private_fostering_visit_unknown
-- title: Visit to an arrangement that is not on the register
-- question: Does every visit belong to an arrangement?
-- area: Private fostering
-- kind: check
-- severity: warning
-- needs: local_private_fostering, local_private_fostering_visits
-- weakens: pf_visits_timely_pct
-- rule: A visit names an arrangement of the register and is not before its notification.
-- mend: Enter the arrangement, or correct the visit.
SELECT v.person_id AS child, v.prfv_date AS date, 'local_private_fostering_visits' AS table_name,
    v.prfv_visit_id AS row_id,
    CASE WHEN a.prfo_arrangement_id IS NULL THEN 'Not on the register'
        ELSE 'Before the notification' END AS found
FROM local_private_fostering_visits v
LEFT JOIN local_private_fostering a ON a.prfo_arrangement_id = v.prfv_arrangement_id
WHERE a.prfo_arrangement_id IS NULL OR v.prfv_date < a.prfo_notified_date
