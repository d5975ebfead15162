-- id: assessment_rate_10k
-- title: Assessments completed for each 10,000 children
-- question: How many assessments do we finish, for the size of the area?
-- area: Assessment
-- kind: flow
-- counts: rows
-- unit: rate per 10,000
-- better: neutral
-- needs: ssd_cin_assessments
-- official: Children in need statistics, table C2.
-- traps: Completed is authorised by a manager, on that day. Annualised: the count times 12 over the
--   months covered, for each 10,000 children aged 0 to 17 at the mid-year before. One authorised
--   before it started counts here and is a finding.
SELECT child, authorised_date AS date, team, worker
FROM assessments
WHERE authorised_date IS NOT NULL
