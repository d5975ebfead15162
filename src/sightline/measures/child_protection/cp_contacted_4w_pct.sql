-- id: cp_contacted_4w_pct
-- title: Children on a plan contacted in the last four weeks
-- question: Has anybody been in contact with these children lately?
-- area: Child protection
-- kind: snapshot
-- counts: rows
-- unit: percent
-- better: higher
-- needs: ssd_cp_plans, ssd_cp_visits | local_last_dates | local_child_contacts
-- standard: cp_contact_days
-- standard_date: the day of the snapshot
-- official: Local.
-- traps: A contact is a visit of any kind (child protection, child in need, looked after) at which the
--   child was seen, or, where the feed of contacts is loaded, a call or video too; before the plan began
--   as well. No contact recorded is none made. Unborn children are out.
-- differs: cp_visits_2w_pct asks for child protection visits within the authority's own interval.
SELECT p.child, p.day AS date, h.team, h.worker,
    CASE WHEN date_diff('day', v.visit_date, p.day) <= x.value THEN 1
        WHEN u.child IS NOT NULL THEN NULL
        ELSE 0 END AS met
FROM cp_open p
LEFT JOIN holders h ON h.child = p.child AND h.day = p.day AND h.list = '7'
JOIN standards x ON x.name = 'cp_contact_days' AND p.day >= x.valid_from AND p.day < x.valid_to
LEFT JOIN people b ON b.child = p.child
LEFT JOIN (
    SELECT child, day, max(visit_date) AS visit_date
    FROM (
        SELECT child, day, visit_date
        FROM last_visits
        WHERE kind IN ('cp_visit', 'cin_seen', 'cla_visit')
        UNION ALL
        SELECT t.person_id, s.day, t.chco_date
        FROM local_child_contacts t
        JOIN snapshots s ON t.chco_date <= s.day AND date_diff('day', t.chco_date, s.day) <= 400
    ) every_contact
    GROUP BY child, day
) v ON v.child = p.child AND v.day = p.day
LEFT JOIN (
    SELECT DISTINCT child, day FROM unknown_visits WHERE kind = 'cp_visit'
) u ON u.child = p.child AND u.day = p.day
WHERE b.birth <= p.day OR (b.birth IS NULL AND b.expected IS NULL)
