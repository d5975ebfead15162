-- id: yj_reoffending_binary_pct
-- title: Children who offended again within 12 months
-- question: Do children stop offending?
-- area: Youth justice
-- kind: flow
-- counts: children
-- unit: percent
-- better: lower
-- needs: local_youth_justice_outcomes, ssd_person
-- follow_up_months: 18
-- dimension: the caution or sentence
-- official: Ministry of Justice, proven reoffending: binary rate of a cohort, followed for 12
--   months with six more for the court.
-- differs: The official cohort comes from the police national computer, is of three months, and
--   takes the first entry of a child; this is of any window, from the service.
-- traps: Offences after the caution, sentence or release that were themselves proven. The latest
--   cohort is one and a half years old by its nature. A child who enters twice in a window counts
--   once, as one who offended again if either was followed by an offence.
SELECT c.child, c.entry_date AS date, c.outcome AS category,
    CASE WHEN c.new_offence_date IS NULL THEN 0 ELSE 1 END AS met
FROM youth_justice_cohort c
