-- id: assessment_child_seen_pct
-- title: Assessments in which the child was seen
-- question: Do we see the child before we decide?
-- area: Assessment
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: ssd_cin_assessments
-- official: Ofsted Annex A, list 4.
-- traps: A child unborn at authorisation is left out. A blank is not seen. An authorisation dated
--   before the start spoils the clock, not the answer: it counts here and is a finding.
SELECT a.child, a.authorised_date AS date, a.team, a.worker,
    CASE WHEN a.child_seen = 'Y' THEN 1 ELSE 0 END AS met
FROM assessments a
LEFT JOIN people p ON p.child = a.child
WHERE a.authorised_date IS NOT NULL
    AND NOT (p.birth IS NULL AND p.expected IS NOT NULL)
    AND NOT coalesce(p.birth > a.authorised_date, false)
