-- id: pf_identified_n
-- title: Private fostering arrangements identified
-- question: How many private fostering arrangements come to light?
-- area: Private fostering
-- kind: flow
-- counts: rows
-- unit: count
-- better: higher
-- dimension: kind of arrangement
-- needs: local_private_fostering
-- official: Statistics on private fostering, which ended in 2015; the register of the 2005 Regulations.
-- traps: Arrangements notified or found in the period; each one, also a second one of a child.
SELECT person_id AS child, prfo_notified_date AS date, prfo_kind AS category
FROM local_private_fostering
WHERE prfo_notified_date IS NOT NULL
