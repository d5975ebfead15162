-- id: sw_agency_heads_pct
-- title: Social workers supplied by agencies, in heads
-- question: How many of every hundred social workers are agency?
-- area: Workforce
-- kind: snapshot
-- subject: worker
-- counts: subjects
-- unit: percent
-- better: lower
-- needs: local_staff
-- official: Local.
-- differs: Heads, where the workforce census counts full-time equivalents: sw_agency_rate_pct.
-- traps: Somebody in for a day a week is one.
SELECT s.worker AS subject, d.day AS date, s.team, s.worker,
    CASE WHEN s.employment = 'agency' THEN 1
        WHEN s.employment IN ('permanent', 'fixed_term') THEN 0 END AS met
FROM staff_in_post s
JOIN snapshots d ON d.day = s.day
WHERE s.social_worker = 'Y'
