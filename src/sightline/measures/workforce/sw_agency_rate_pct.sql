-- id: sw_agency_rate_pct
-- title: Social workers supplied by agencies
-- question: How much do we rely on agency social workers?
-- area: Workforce
-- kind: snapshot
-- subject: worker
-- unit: percent
-- aggregate: ratio
-- better: lower
-- needs: local_staff
-- official: The children's social work workforce census, which is of 30 September; this is any
--   month's end. Agency workers in full-time equivalents over agency workers and workers in post.
-- differs: The census is once a year; local papers often count heads: sw_agency_heads_pct.
-- traps: Agency workers above establishment count too, so it can be higher than the share of posts
--   they cover.
SELECT s.worker AS subject, d.day AS date, s.team, s.worker,
    CASE WHEN s.employment = 'agency' THEN s.fte ELSE 0 END AS value, s.fte AS weight
FROM staff_in_post s
JOIN snapshots d ON d.day = s.day
WHERE s.social_worker = 'Y'
