-- id: adoption_placed_awaiting_order_n
-- title: Children placed for adoption who await the order
-- question: How many children are with their adoptive family already?
-- area: Permanence and adoption
-- kind: snapshot
-- counts: children
-- unit: count
-- better: higher
-- needs: ssd_permanence, local_cla_periods | ssd_cla_episodes
-- official: Adoption and Special Guardianship Leadership Board data.
-- traps: Placed for adoption by the day, in care on it, and neither ordered nor reversed by then.
SELECT a.person_id AS child, d.day AS date, h.team, h.worker
FROM ssd_permanence a
JOIN snapshots d ON a.perm_placed_for_adoption_date <= d.day
    AND (a.perm_permanence_order_date IS NULL OR a.perm_permanence_order_date > d.day)
    AND (a.perm_decision_reversed_date IS NULL OR a.perm_decision_reversed_date > d.day)
JOIN cla_periods p ON p.child = a.person_id AND p.start_date <= d.day
    AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
LEFT JOIN holders h ON h.child = a.person_id AND h.day = d.day AND h.list = '8'
