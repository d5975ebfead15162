-- id: camhs_overdue_open_n
-- title: CAMHS referrals unanswered and over time
-- question: Which children wait too long for mental health services?
-- area: Health of children looked after
-- kind: snapshot
-- unit: count
-- better: lower
-- needs: local_camhs_referrals, local_cla_periods | ssd_cla_episodes
-- standard: camhs_urgent_hours, camhs_weeks
-- standard_date: the day of the referral
-- traps: Referrals without a response at the end of the day, over 24 hours (counted in whole
--   days) or over 8 weeks. A referral that was turned down is closed.
SELECT p.child, d.day AS date, h.team, h.worker
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
JOIN local_camhs_referrals c ON c.person_id = p.child AND CAST(c.camh_referred_at AS DATE) <= d.day
    AND (c.camh_responded_at IS NULL OR CAST(c.camh_responded_at AS DATE) > d.day)
    AND (c.camh_closed_date IS NULL OR c.camh_closed_date > d.day)
JOIN standards x ON x.name = 'camhs_urgent_hours'
    AND CAST(c.camh_referred_at AS DATE) >= x.valid_from
    AND CAST(c.camh_referred_at AS DATE) < x.valid_to
JOIN standards w ON w.name = 'camhs_weeks'
    AND CAST(c.camh_referred_at AS DATE) >= w.valid_from
    AND CAST(c.camh_referred_at AS DATE) < w.valid_to
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
WHERE date_diff('day', CAST(c.camh_referred_at AS DATE), d.day)
    > CASE WHEN c.camh_urgent = 'Y' THEN x.value / 24.0 ELSE w.value * 7 END
