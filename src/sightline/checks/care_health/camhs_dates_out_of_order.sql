-- id: camhs_dates_out_of_order
-- title: CAMHS dates out of order
-- question: Do the steps of each CAMHS referral follow one another?
-- area: Health of children looked after
-- kind: check
-- severity: error
-- needs: local_camhs_referrals
-- weakens: camhs_response_clock cla_core_camhs_n
-- rule: A referral is made, then answered, then opened, then closed.
-- mend: Correct the date that is out of order.
SELECT person_id AS child, CAST(camh_referred_at AS DATE) AS date,
    'local_camhs_referrals' AS table_name, camh_referral_id AS row_id,
    CASE WHEN camh_responded_at < camh_referred_at THEN 'Response before the referral'
        WHEN camh_closed_date < camh_open_from_date THEN 'Closed before it was opened'
        ELSE 'Opened before the referral' END AS found
FROM local_camhs_referrals
WHERE camh_responded_at < camh_referred_at OR camh_closed_date < camh_open_from_date
    OR camh_open_from_date < CAST(camh_referred_at AS DATE)
