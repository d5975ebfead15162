-- id: referral_counter_too_low
-- title: Fewer referrals counted in 12 months than are dated
-- question: Does the counter of list 3 agree with the dated referrals?
-- area: Front door
-- kind: check
-- severity: warning
-- needs: ssd_cin_episodes, local_rolling_counters
-- weakens: rereferral_12m_pct
-- rule: List 3's number of referrals in the last 12 months is at least the number of days on which
--   the child was referred in the 12 months to the extract.
-- mend: Look for referrals recorded after the counter was made, or recorded under another record
--   of the child.
SELECT k.child, k.day AS date, 'local_rolling_counters' AS table_name, k.child AS row_id,
    'Counter ' || CAST(k.value AS VARCHAR) || ', dated referrals '
        || CAST(k.dated AS VARCHAR) AS found
FROM (
    SELECT c.person_id AS child, c.last_recorded AS day, c.roll_value AS value,
        count(DISTINCT r.cine_referral_date) AS dated
    FROM local_rolling_counters c
    JOIN ssd_cin_episodes r ON r.person_id = c.person_id
        AND r.cine_referral_date > add_months(c.last_recorded, -12)
        AND r.cine_referral_date <= c.last_recorded
        AND r.first_recorded <= c.last_recorded
    WHERE c.roll_counter = 'referrals_12m'
    GROUP BY c.person_id, c.last_recorded, c.roll_value
) k
WHERE k.dated > k.value
