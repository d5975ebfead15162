-- id: school_referrals_month_n
-- title: Children referred by schools
-- question: How many children do schools refer?
-- area: Front door
-- kind: flow
-- counts: children
-- unit: count
-- better: neutral
-- needs: ssd_cin_episodes
-- official: CIN census, source of the referral: schools (2A).
-- traps: Children, each once in a period; from the referral's own source, which Annex A has too.
-- differs: police_referrals_month_n follows contacts to their referrals; this reads the referral's
--   source, so the two are not to be added.
SELECT child, referral_date AS date, team, worker
FROM referrals
WHERE source_code = '2A'
