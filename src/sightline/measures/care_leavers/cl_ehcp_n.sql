-- id: cl_ehcp_n
-- title: Care leavers with an education, health and care plan
-- question: How many care leavers have a plan that protects their education?
-- area: Care leavers
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: ssd_care_leavers, ssd_ehcp_named_plan
-- official: SEN2 return matched with Ofsted Annex A list 9.
-- traps: A plan may last to 25, and is often ceased when the young person leaves education. A
--   plan that another authority maintains is in the record only where it is entered there.
SELECT l.child, l.day AS date, l.team, l.worker
FROM care_leavers l
JOIN (
    SELECT DISTINCT e.person_id AS child, s.day
    FROM ssd_ehcp_named_plan e
    JOIN snapshots s ON e.ehcn_named_plan_start_date <= s.day
        AND (coalesce(e.ehcn_named_plan_ceased_date, e.open_until) IS NULL
            OR coalesce(e.ehcn_named_plan_ceased_date, e.open_until) > s.day)
) e ON e.child = l.child AND e.day = l.day
