-- id: rj_victim_missing
-- title: Restorative justice entry without a victim
-- question: Is it known who was harmed?
-- area: Youth justice
-- kind: check
-- needs: local_restorative_justice
-- severity: information
-- weakens: yj_victims_emergency_pct
-- rule: An entry says who was harmed, and a conference lies between its opening and its closing.
-- mend: Enter who was harmed, or correct the days.
SELECT NULL AS child, r.rejo_opened_date AS date, 'local_restorative_justice' AS table_name,
    r.rejo_entry_id AS row_id,
    CASE WHEN r.rejo_victim IS NULL THEN 'Nobody named as harmed'
        ELSE 'Conference outside the work' END AS found
FROM local_restorative_justice r
WHERE r.rejo_victim IS NULL OR r.rejo_conference_date < r.rejo_opened_date
    OR r.rejo_conference_date > r.rejo_closed_date
