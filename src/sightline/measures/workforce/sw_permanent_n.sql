-- id: sw_permanent_n
-- title: Permanent social workers
-- question: How many social workers are ours to stay?
-- area: Workforce
-- kind: snapshot
-- subject: worker
-- counts: subjects
-- unit: count
-- better: higher
-- needs: local_staff
-- official: The children's social work workforce census, which is of 30 September; this is any
--   month's end.
-- differs: Heads, where the census is in full-time equivalents as well: sw_permanent_fte.
-- traps: A fixed term is not permanent. Somebody who has accepted a post is not in it:
--   sw_starters_due_n.
SELECT s.worker AS subject, d.day AS date, s.team, s.worker
FROM staff_in_post s
JOIN snapshots d ON d.day = s.day
WHERE s.social_worker = 'Y' AND s.employment = 'permanent'
