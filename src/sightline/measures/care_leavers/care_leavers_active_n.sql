-- id: care_leavers_active_n
-- title: Young people receiving the leaving care service
-- question: How many care leavers do we support?
-- area: Care leavers
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: ssd_care_leavers
-- dimension: eligibility
-- official: Ofsted Annex A list 9.
-- traps: Those still in care (eligible), who died and who returned home are out; who refuses
--   contact or wants no service stays in. Without a birth date the age is unknown and the person
--   is out.
-- differs: The total adds those aged 21 to 25 and those still in care.
SELECT child, day AS date, team, worker, eligibility AS category
FROM care_leavers
WHERE age < 21
