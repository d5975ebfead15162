-- id: assessment_nfa_pct
-- title: Assessments that ended with no further action
-- question: Do we assess the right children?
-- area: Assessment
-- kind: flow
-- counts: rows
-- unit: percent
-- better: neutral
-- needs: ssd_cin_assessments
-- official: Ofsted Annex A, list 4, asks the opposite: whether children's social care support is
--   needed. CIN census: no further action after assessment.
-- traps: Of assessments authorised in the period with an answer; a blank is listed as unknown. Support by
--   early help afterwards is "no further action" of social care in Annex A.
SELECT a.person_id AS child, a.cina_assessment_auth_date AS date,
    a.cina_assessment_team AS team, a.cina_assessment_worker_id AS worker,
    CASE a.cina_assessment_outcome_nfa WHEN 'Y' THEN 1 WHEN 'N' THEN 0 END AS met
FROM ssd_cin_assessments a
WHERE a.cina_assessment_auth_date IS NOT NULL
