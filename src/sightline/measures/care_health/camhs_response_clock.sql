-- id: camhs_response_clock
-- title: CAMHS responses in time
-- question: Do mental health services answer in time?
-- area: Health of children looked after
-- kind: flow
-- unit: percent
-- better: higher
-- needs: local_camhs_referrals, local_cla_periods | ssd_cla_episodes
-- standard: camhs_urgent_hours, camhs_weeks
-- standard_date: the day of the referral
-- dimension: urgency
-- official: Local: urgent within 24 hours, others within 8 weeks.
-- traps: Responses given in the period to children who were in care when they were referred. An
--   unanswered referral is not in it: see `camhs_overdue_open_n`. Blank urgency is not urgent. 24
--   hours needs times.
SELECT c.person_id AS child, CAST(c.camh_responded_at AS DATE) AS date,
    CASE WHEN c.camh_urgent = 'Y' THEN 'Urgent' ELSE 'Other' END AS category,
    CASE WHEN c.camh_urgent = 'Y'
            AND hours_between(c.camh_referred_at, c.camh_responded_at) <= x.value THEN 1
        WHEN coalesce(c.camh_urgent, 'N') <> 'Y' AND date_diff('day',
            CAST(c.camh_referred_at AS DATE), CAST(c.camh_responded_at AS DATE)) <= w.value * 7
            THEN 1
        ELSE 0 END AS met
FROM local_camhs_referrals c
JOIN standards x ON x.name = 'camhs_urgent_hours'
    AND CAST(c.camh_referred_at AS DATE) >= x.valid_from
    AND CAST(c.camh_referred_at AS DATE) < x.valid_to
JOIN standards w ON w.name = 'camhs_weeks'
    AND CAST(c.camh_referred_at AS DATE) >= w.valid_from
    AND CAST(c.camh_referred_at AS DATE) < w.valid_to
WHERE c.camh_responded_at IS NOT NULL AND EXISTS (SELECT 1 FROM cla_periods p WHERE p.child = c.person_id
    AND p.start_date <= CAST(c.camh_referred_at AS DATE)
    AND (p.out_of_stock IS NULL OR p.out_of_stock > CAST(c.camh_referred_at AS DATE)))
