-- id: nfa_but_assessed
-- title: No further action, yet assessed at once
-- question: Was a child assessed after a referral that led to nothing?
-- area: Front door
-- kind: check
-- severity: information
-- needs: ssd_cin_episodes, ssd_cin_assessments
-- weakens: referrals_month_n
-- rule: A referral that ended with no further action is not followed by an assessment within 10
--   days, unless another referral came first.
-- mend: Correct the outcome of the referral, or record the referral that led to the assessment.
SELECT r.person_id AS child, r.cine_referral_date AS date, r.cine_referral_team AS team,
    r.cine_referral_worker_id AS worker, 'ssd_cin_episodes' AS table_name,
    r.cine_referral_id AS row_id, 'Assessment began on '
        || CAST(min(a.cina_assessment_start_date) OVER (PARTITION BY r.cine_referral_id)
            AS VARCHAR) AS found
FROM ssd_cin_episodes r
JOIN ssd_cin_assessments a ON a.person_id = r.person_id
    AND a.cina_assessment_start_date >= r.cine_referral_date
    AND date_diff('day', r.cine_referral_date, a.cina_assessment_start_date) <= 10
WHERE r.cine_referral_nfa = 'Y'
    AND NOT EXISTS (SELECT 1 FROM ssd_cin_episodes o WHERE o.person_id = r.person_id
        AND o.cine_referral_id <> r.cine_referral_id
        AND o.cine_referral_date >= r.cine_referral_date
        AND o.cine_referral_date <= a.cina_assessment_start_date)
