-- Assessments with the working days they took, or have taken so far at their authorisation.
SELECT a.person_id AS child, a.cina_assessment_start_date AS start_date,
    a.cina_assessment_auth_date AS authorised_date,
    coalesce(a.cina_assessment_auth_date, a.open_until) AS out_of_stock,
    a.cina_assessment_child_seen AS child_seen, a.cina_assessment_team AS team,
    a.cina_assessment_worker_id AS worker, c.working_day_number AS start_number,
    x.value AS limit_days
FROM ssd_cin_assessments a
JOIN calendar c ON c.day = a.cina_assessment_start_date
JOIN standards x ON x.name = 'assessment_working_days'
    AND a.cina_assessment_start_date >= x.valid_from
    AND a.cina_assessment_start_date < x.valid_to
