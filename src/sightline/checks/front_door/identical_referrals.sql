-- id: identical_referrals
-- title: The same referral in list 3 more than once
-- question: Does list 3 repeat a referral?
-- area: Front door
-- kind: check
-- severity: warning
-- needs: ssd_cin_episodes
-- weakens: referrals_month_n
-- rule: A referral stands in list 3 once for each child and day.
-- mend: Delete the repeated referral, or give it its own date.
SELECT v.person_id AS child, v.cine_referral_date AS date, 'ssd_cin_episodes' AS table_name,
    v.cine_referral_id AS row_id, 'Repeats a row of the same child and day' AS found
FROM ssd_cin_episodes_versions v
CROSS JOIN check_now n
WHERE v.row_part = 'annex_a/list_3' AND v.row_key LIKE '%#%'
    AND (v.shown_to IS NULL OR v.shown_to > n.day)
