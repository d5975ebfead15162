-- id: cla_health_up_to_date_pct
-- title: Children looked after with a health assessment up to date
-- question: Has each child in our care had a health assessment in time?
-- area: Health of children looked after
-- kind: snapshot
-- unit: percent
-- better: higher
-- needs: local_cla_periods | ssd_cla_episodes, ssd_cla_health | local_last_dates |
--   local_health_assessments
-- standard: review_health_months_under_5, review_health_months_from_5
-- standard_date: the day of the snapshot
-- official: Local: all children looked after. The SSDA903 return (OC2) has another base.
-- differs: All children in care; `cla_health_up_to_date_12m_pct` counts those in care for 12
--   months or more.
-- traps: Half-yearly under 5 and yearly from 5, by the age on the day. In time on the day it
--   falls due. Annex A shows the last date only; a blank after a move is unknown, and what the
--   return says without a date is unknown. Without a birth date the interval is unknown unless
--   half a year is kept.
SELECT p.child, d.day AS date, h.team, h.worker,
    CASE WHEN add_months(c.check_date, x.value) >= d.day THEN 1
        WHEN b.birth IS NULL THEN NULL
        WHEN u.child IS NOT NULL THEN NULL
        ELSE 0 END AS met
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
LEFT JOIN people b ON b.child = p.child
JOIN standards x ON d.day >= x.valid_from AND d.day < x.valid_to
    AND x.name = CASE WHEN age_on(b.birth, d.day) >= 5 THEN 'review_health_months_from_5'
        ELSE 'review_health_months_under_5' END
LEFT JOIN last_health_checks c ON c.child = p.child AND c.kind = 'HEALTH' AND c.day = d.day
LEFT JOIN unknown_health_checks u ON u.child = p.child AND u.kind = 'HEALTH' AND u.day = d.day
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
