-- id: domestic_abuse_referrals_n
-- title: Children referred by the police for domestic abuse
-- question: How many children do the police tell us of who live with domestic abuse?
-- area: Domestic abuse
-- kind: flow
-- counts: rows
-- unit: count
-- better: neutral
-- needs: local_police_notifications
-- official: Local, from police notices; the CIN census tells domestic abuse only as a factor at the
--   end of an assessment.
-- traps: Each child in a notice counts. Domestic abuse that schools or health report is not in it,
--   and a notice need not become a referral: the conversion is police_contact_conversion_pct.
SELECT n.person_id AS child, cast(n.pono_received_at AS DATE) AS date, n.pono_priority AS category,
    n.pono_notification_id AS detail
FROM local_police_notifications n
WHERE n.pono_domestic_abuse = 'Y' AND n.pono_received_at IS NOT NULL
