-- Audits that were completed, with the grade that stands: the moderated one where there is one.
SELECT audi_audit_id AS audit, person_id AS child, audi_tool AS tool, audi_service AS service,
    audi_team AS team, audi_worker_id AS worker, audi_completed_date AS completed_date,
    audi_first_grade AS first_grade, audi_moderated_grade AS moderated_grade,
    coalesce(audi_moderated_grade, audi_first_grade) AS grade
FROM local_audits
WHERE audi_completed_date IS NOT NULL AND audi_cancelled_date IS NULL
