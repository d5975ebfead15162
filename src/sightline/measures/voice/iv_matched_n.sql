-- id: iv_matched_n
-- title: Young people with an independent visitor
-- question: How many young people in care have a visitor of their own?
-- area: Feedback, complaints and advocacy
-- kind: snapshot
-- counts: children
-- unit: count
-- better: higher
-- needs: local_independent_visitors
-- dimension: in or out of county
-- official: Children Act 1989, section 23ZB: a duty to appoint one where it is in the interest of
--   the child. No figure is published.
-- traps: Matched, which is not visited. Read it beside those who wait.
SELECT v.person_id AS child, d.day AS date,
    CASE v.invi_out_of_county WHEN 'Y' THEN 'Out of county' WHEN 'N' THEN 'In county' END AS category
FROM local_independent_visitors v
JOIN snapshots d ON v.invi_matched_date <= d.day
    AND (v.invi_ended_date IS NULL OR v.invi_ended_date > d.day)
    AND (v.open_until IS NULL OR v.open_until > d.day)
