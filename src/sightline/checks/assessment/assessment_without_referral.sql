-- id: assessment_without_referral
-- title: Assessment without a referral
-- question: Was every assessed child referred?
-- area: Assessment
-- kind: check
-- severity: warning
-- needs: ssd_cin_assessments, ssd_cin_episodes
-- weakens: assessment_45wd_pct referrals_month_n
-- rule: An assessment follows a referral of the child, or the child has an open case.
-- mend: Record the referral, or link the assessment to the right child.
SELECT a.person_id AS child, a.cina_assessment_start_date AS date,
    a.cina_assessment_team AS team, a.cina_assessment_worker_id AS worker,
    'ssd_cin_assessments' AS table_name, a.cina_assessment_id AS row_id,
    'No referral on or before it' AS found
FROM ssd_cin_assessments a
CROSS JOIN (SELECT min(coalesce(window_from, CAST('1990-01-01' AS DATE))) AS day FROM extracts
    WHERE table_name = 'ssd_cin_episodes') k
LEFT JOIN ssd_cin_episodes r ON r.person_id = a.person_id
    AND r.cine_referral_date <= a.cina_assessment_start_date
LEFT JOIN local_cin_cases c ON c.person_id = a.person_id
    AND c.cinc_start_date <= a.cina_assessment_start_date
WHERE r.person_id IS NULL AND c.person_id IS NULL
    AND a.cina_assessment_start_date >= add_months(k.day, 3)
