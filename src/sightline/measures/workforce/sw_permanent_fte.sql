-- id: sw_permanent_fte
-- title: Permanent social workers, full-time equivalents
-- question: How much social work time is ours to stay?
-- area: Workforce
-- kind: snapshot
-- subject: worker
-- unit: full-time equivalents
-- better: higher
-- needs: local_staff
-- official: The children's social work workforce census, which is of 30 September; this is any
--   month's end.
-- traps: Employments without a full-time equivalent are left out.
SELECT s.worker AS subject, d.day AS date, s.team, s.worker, s.fte AS value
FROM staff_in_post s
JOIN snapshots d ON d.day = s.day
WHERE s.social_worker = 'Y' AND s.employment = 'permanent'
