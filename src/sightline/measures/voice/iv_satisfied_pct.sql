-- id: iv_satisfied_pct
-- title: Young people satisfied with their independent visitor
-- question: Are young people content with their visitor?
-- area: Feedback, complaints and advocacy
-- kind: snapshot
-- counts: children
-- unit: percent
-- better: higher
-- needs: local_independent_visitors
-- official: Local, from the provider.
-- traps: Of those matched on the day who were asked by then and answered: not of all matched.
--   Very few, so show counts.
SELECT v.person_id AS child, d.day AS date,
    CASE WHEN v.invi_feedback_date > d.day OR v.invi_feedback_date IS NULL THEN NULL
        WHEN v.invi_satisfied = 'Y' THEN 1 WHEN v.invi_satisfied = 'N' THEN 0 END AS met
FROM local_independent_visitors v
JOIN snapshots d ON v.invi_matched_date <= d.day
    AND (v.invi_ended_date IS NULL OR v.invi_ended_date > d.day)
    AND (v.open_until IS NULL OR v.open_until > d.day)
