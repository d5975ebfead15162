-- id: yj_reoffend_within_3m_n
-- title: Children who offended again within three months
-- question: How many children offend again at once?
-- area: Youth justice
-- kind: flow
-- counts: children
-- unit: count
-- better: lower
-- needs: local_youth_justice_outcomes, ssd_person
-- follow_up_months: 18
-- official: Local.
-- traps: Offences after the caution, sentence or release that were themselves proven. The latest
--   cohort is one and a half years old by its nature. A child who enters twice in a window counts
--   once, as one who offended again if either was followed by an offence.
SELECT c.child, c.entry_date AS date
FROM youth_justice_cohort c
WHERE c.new_offence_date <= add_months(c.entry_date, 3)
