-- id: cwad_direct_payments_n
-- title: Children for whom direct payments are made
-- question: How many families arrange their own support?
-- area: Disabled children
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: local_direct_payments
-- official: Local, from finance.
-- traps: Agreements, not payments made: one that is suspended counts until it is ended. Not
--   every child has a worker of the service.
SELECT DISTINCT p.person_id AS child, d.day AS date
FROM local_direct_payments p
JOIN snapshots d ON p.dipa_from_date <= d.day
    AND (coalesce(p.dipa_to_date, p.open_until) IS NULL
        OR coalesce(p.dipa_to_date, p.open_until) > d.day)
