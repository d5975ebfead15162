-- Referrals: the same child twice on one day is one referral, and a finding.
SELECT child, referral_date, team, worker, source_code, nfa FROM (
    SELECT person_id AS child, cine_referral_date AS referral_date, cine_referral_team AS team,
        cine_referral_worker_id AS worker, cine_referral_source_code AS source_code,
        cine_referral_nfa AS nfa,
        row_number() OVER (PARTITION BY person_id, cine_referral_date
            ORDER BY coalesce(cine_referral_nfa, 'N'), cine_referral_id) AS nth
    FROM ssd_cin_episodes
    WHERE cine_referral_date IS NOT NULL
) numbered
WHERE nth = 1
