-- id: cla_dental_up_to_date_12m_pct
-- title: Children in care for 12 months with a dental check in 12 months
-- question: Have the children who have been in care for a year seen a dentist?
-- area: Health of children looked after
-- kind: snapshot
-- unit: percent
-- better: higher
-- needs: local_cla_periods | ssd_cla_episodes, ssd_cla_health | local_last_dates
-- standard: dental_months
-- standard_date: the day of the snapshot
-- official: SSDA903 return, OC2, at 31 March.
-- differs: Children looked after for 12 months or more; `cla_dental_up_to_date_pct` counts all.
-- traps: Within 12 months, in time on the day it falls due; infants too. A blank on list 8 after
--   a move is unknown. A check before entering care counts if it is recorded.
SELECT p.child, d.day AS date, h.team, h.worker,
    CASE WHEN add_months(c.check_date, x.value) >= d.day THEN 1
        WHEN u.child IS NOT NULL THEN NULL
        ELSE 0 END AS met
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
JOIN standards x ON x.name = 'dental_months' AND d.day >= x.valid_from AND d.day < x.valid_to
LEFT JOIN last_health_checks c ON c.child = p.child AND c.kind = 'DENTAL' AND c.day = d.day
LEFT JOIN unknown_health_checks u ON u.child = p.child AND u.kind = 'DENTAL' AND u.day = d.day
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
WHERE add_months(p.start_date, 12) <= d.day
