-- id: referral_twice_same_day
-- title: Referred twice on one day
-- question: Is a child referred twice on the same day?
-- area: Front door
-- kind: check
-- severity: warning
-- needs: ssd_cin_episodes
-- weakens: referrals_month_n referral_rate_10k rereferral_12m_pct
-- rule: A child has one referral on a day.
-- mend: Delete the second referral, or correct its date.
SELECT r.child, r.date, r.team, r.worker, 'ssd_cin_episodes' AS table_name, r.row_id,
    'Referral ' || CAST(r.nth AS VARCHAR) || ' of the child on this day' AS found
FROM (
    SELECT person_id AS child, cine_referral_date AS date, cine_referral_team AS team,
        cine_referral_worker_id AS worker, cine_referral_id AS row_id,
        row_number() OVER (PARTITION BY person_id, cine_referral_date
            ORDER BY cine_referral_id) AS nth
    FROM ssd_cin_episodes
    WHERE cine_referral_date IS NOT NULL
) r
WHERE r.nth > 1
