-- id: authorised_before_start
-- title: Assessment authorised before it started
-- question: Was an assessment authorised before it started?
-- area: Assessment
-- kind: check
-- severity: error
-- needs: ssd_cin_assessments
-- weakens: assessment_45wd_pct
-- rule: An assessment is authorised on or after the day it started.
-- mend: Correct the date that is wrong.
SELECT person_id AS child, cina_assessment_auth_date AS date, cina_assessment_team AS team,
    cina_assessment_worker_id AS worker, 'ssd_cin_assessments' AS table_name,
    cina_assessment_id AS row_id,
    'Started ' || CAST(cina_assessment_start_date AS VARCHAR) AS found
FROM ssd_cin_assessments
WHERE cina_assessment_auth_date < cina_assessment_start_date
