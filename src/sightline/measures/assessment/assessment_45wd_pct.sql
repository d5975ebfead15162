-- id: assessment_45wd_pct
-- title: Assessments authorised within 45 working days
-- question: Are assessments finished in time?
-- area: Assessment
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: ssd_cin_assessments
-- standard: assessment_working_days
-- standard_date: the start of the assessment
-- official: Working Together to Safeguard Children: 45 working days from the referral; the CIN
--   census counts from the start of the assessment (published table C2).
-- traps: Timeliness of completed work alone rewards not finishing: read it beside the open
--   assessments already over the limit. An assessment authorised before it started is left out
--   and is a finding.
SELECT a.person_id AS child, a.cina_assessment_auth_date AS date,
    a.cina_assessment_team AS team, a.cina_assessment_worker_id AS worker,
    CASE WHEN b.working_days_before - s.working_day_number < x.value THEN 1 ELSE 0 END AS met
FROM ssd_cin_assessments a
JOIN calendar s ON s.day = a.cina_assessment_start_date
JOIN calendar b ON b.day = a.cina_assessment_auth_date
JOIN standards x ON x.name = 'assessment_working_days'
    AND a.cina_assessment_start_date >= x.valid_from
    AND a.cina_assessment_start_date < x.valid_to
WHERE a.cina_assessment_auth_date >= a.cina_assessment_start_date
