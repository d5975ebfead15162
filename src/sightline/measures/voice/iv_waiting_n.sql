-- id: iv_waiting_n
-- title: Young people who wait for an independent visitor
-- question: Who waits for a visitor?
-- area: Feedback, complaints and advocacy
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: local_independent_visitors
-- official: Children Act 1989, section 23ZB: a duty to appoint one where it is in the interest of
--   the child. No figure is published.
-- traps: No limit is set in law. Asked for and neither matched nor given up.
SELECT v.person_id AS child, d.day AS date
FROM local_independent_visitors v
JOIN snapshots d ON v.invi_asked_date <= d.day
    AND (v.invi_matched_date IS NULL OR v.invi_matched_date > d.day)
    AND (v.invi_ended_date IS NULL OR v.invi_ended_date > d.day)
    AND (v.open_until IS NULL OR v.open_until > d.day)
