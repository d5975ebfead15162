-- id: cla_ehcp_n
-- title: Children looked after who have an education, health and care plan
-- question: How many children in our care have special educational needs that a plan protects?
-- area: Children looked after
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: local_cla_periods | ssd_cla_episodes, ssd_ehcp_named_plan
-- official: SEN2 return matched with the children looked after return.
-- traps: A plan in force on the day, from its start to its end. A plan that another authority
--   maintains is in the record only where it is entered there.
SELECT p.child, d.day AS date, h.team, h.worker
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
JOIN (
    SELECT DISTINCT e.person_id AS child, s.day
    FROM ssd_ehcp_named_plan e
    JOIN snapshots s ON e.ehcn_named_plan_start_date <= s.day
        AND (coalesce(e.ehcn_named_plan_ceased_date, e.open_until) IS NULL
            OR coalesce(e.ehcn_named_plan_ceased_date, e.open_until) > s.day)
) e ON e.child = p.child AND e.day = d.day
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
