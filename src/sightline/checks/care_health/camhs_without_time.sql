-- id: camhs_without_time
-- title: CAMHS referral without a time
-- question: Can the 24 hours be counted for every urgent referral?
-- area: Health of children looked after
-- kind: check
-- severity: warning
-- needs: local_camhs_referrals
-- weakens: camhs_response_clock
-- rule: An urgent referral has a time of day: midnight is a date without one.
-- mend: Record the time, not only the date.
SELECT person_id AS child, CAST(camh_referred_at AS DATE) AS date,
    'local_camhs_referrals' AS table_name, camh_referral_id AS row_id,
    'Urgent, with a date and no time' AS found
FROM local_camhs_referrals
WHERE camh_urgent = 'Y' AND hours_between(CAST(CAST(camh_referred_at AS DATE) AS TIMESTAMP),
    camh_referred_at) = 0
