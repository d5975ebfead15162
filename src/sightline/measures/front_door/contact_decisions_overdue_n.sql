-- id: contact_decisions_overdue_n
-- title: Contacts still undecided after a working day
-- question: Which contacts wait for a decision that is late?
-- area: Front door
-- kind: snapshot
-- counts: rows
-- unit: count
-- better: lower
-- needs: local_contact_decisions
-- standard: contact_decision_working_days
-- standard_date: the day of the contact
-- dimension: source of the contact
-- official: Local. It stands beside the share decided in time.
-- traps: Late from the day after the last day in time. A contact that left the feed undecided
--   leaves the count.
SELECT c.child, d.day AS date, c.source AS category
FROM contact_decisions c
JOIN snapshots d ON c.due_date < d.day
WHERE (c.decided_date IS NULL OR c.decided_date > d.day)
    AND (c.open_until IS NULL OR c.open_until > d.day)
