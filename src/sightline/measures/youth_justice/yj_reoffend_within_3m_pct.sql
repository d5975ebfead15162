-- id: yj_reoffend_within_3m_pct
-- title: Of those who offended again, within three months
-- question: If children offend again, how soon?
-- area: Youth justice
-- kind: flow
-- counts: children
-- unit: percent
-- better: lower
-- needs: local_youth_justice_outcomes, ssd_person
-- follow_up_months: 18
-- official: Local.
-- traps: Offences after the caution, sentence or release that were themselves proven. The latest
--   cohort is one and a half years old by its nature. A child who enters twice in a window counts
--   once, as one who offended again if either was followed by an offence. Of those who offended
--   again, not of the cohort: 11 of 17 in the source.
SELECT c.child, c.entry_date AS date,
    CASE WHEN c.new_offence_date <= add_months(c.entry_date, 3) THEN 1 ELSE 0 END AS met
FROM youth_justice_cohort c
WHERE c.new_offence_date IS NOT NULL
