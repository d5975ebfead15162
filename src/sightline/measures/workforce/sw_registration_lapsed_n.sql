-- id: sw_registration_lapsed_n
-- title: Social workers whose registration has run out
-- question: Is everybody registered who must be?
-- area: Workforce
-- kind: snapshot
-- subject: worker
-- counts: subjects
-- unit: count
-- better: lower
-- needs: local_staff
-- official: Social Work England renews registrations each year by 30 November; practice: check the
--   register itself.
-- traps: The register is the authority: the date here is what the council's system holds.
SELECT s.staf_worker_id AS subject, d.day AS date, s.staf_team AS team, s.staf_worker_id AS worker
FROM local_staff s
JOIN snapshots d ON s.staf_start_date <= d.day
    AND (coalesce(s.staf_end_date, s.open_until) IS NULL
        OR coalesce(s.staf_end_date, s.open_until) > d.day)
WHERE s.staf_social_worker = 'Y' AND s.staf_registration_expiry < d.day
