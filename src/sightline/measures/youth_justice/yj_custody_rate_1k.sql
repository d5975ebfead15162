-- id: yj_custody_rate_1k
-- title: Custodial sentences for each 1,000 aged 10 to 17
-- question: How often are children sentenced to custody?
-- area: Youth justice
-- kind: flow
-- unit: rate per 1,000
-- population: 10-17
-- better: lower
-- needs: local_youth_justice_outcomes, ssd_person
-- official: Youth Justice Board: custodial sentences for each 1,000 residents aged 10 to 17,
--   rolling 12 months.
-- traps: Sentences, not children. Annualised. So few that a year, or several, is the least window
--   to read, and never a figure for the public by group. A child whose birth date is missing
--   stays in.
SELECT o.child, o.day AS date
FROM youth_justice_outcomes o
WHERE o.outcome = 'custody' AND (o.age < 18 OR o.age IS NULL)
