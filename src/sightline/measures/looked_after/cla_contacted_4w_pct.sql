-- id: cla_contacted_4w_pct
-- title: Looked after children contacted within four weeks
-- question: Is somebody in touch with each child in our care?
-- area: Children looked after
-- kind: snapshot
-- counts: rows
-- unit: percent
-- better: higher
-- needs: local_cla_periods | ssd_cla_episodes, local_child_contacts
-- standard: cla_contact_days
-- standard_date: the day of the snapshot
-- official: Local.
-- traps: A contact by video or telephone counts, which is no visit in law. Of children looked after
--   for at least the interval.
-- differs: Visits, at which the child is seen, are measures of their own.
SELECT p.child, d.day AS date, h.team, h.worker,
    CASE WHEN date_diff('day', c.last_date, d.day) <= x.value THEN 1 ELSE 0 END AS met
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
JOIN standards x ON x.name = 'cla_contact_days' AND d.day >= x.valid_from AND d.day < x.valid_to
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
LEFT JOIN (
    SELECT t.person_id AS child, s.day, max(t.chco_date) AS last_date
    FROM local_child_contacts t
    JOIN snapshots s ON t.chco_date <= s.day
    GROUP BY t.person_id, s.day
) c ON c.child = p.child AND c.day = d.day
WHERE date_diff('day', p.start_date, d.day) >= x.value
