-- id: virtual_school_send_pct
-- title: Pupils of the virtual school with special educational needs
-- question: How many of our pupils have special educational needs?
-- area: Education of children looked after
-- kind: snapshot
-- unit: percent
-- better: neutral
-- needs: local_virtual_school_roll
-- dimension: provision
-- official: Outcomes of children looked after (check the guidance before quoting).
-- traps: Support or a plan, by the latest entry of the roll. A blank answer is out, not a no.
SELECT r.child, r.day AS date, r.send AS category,
    CASE WHEN r.send IN ('K', 'E') THEN 1 WHEN r.send = 'N' THEN 0 END AS met
FROM virtual_roll r
