-- id: care_leavers_total_n
-- title: Young people offered a level of leaving care service
-- question: For how many are we answerable once they leave our care, or soon will be?
-- area: Care leavers
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: ssd_care_leavers
-- dimension: the level of service
-- official: Local, from Ofsted Annex A list 9.
-- traps: A person whose birth date is unknown is in this count and in neither of its age
--   groups. An authority that lists eligible young people on list 8 only shows fewer here.
SELECT child, day AS date, team, worker,
    CASE WHEN eligibility = 'ELIGIBLE' THEN 'Eligible, still in care'
        WHEN age IS NULL THEN 'Age not known'
        WHEN age < 21 THEN 'Under 21' ELSE '21 to 24' END AS category
FROM leaving_care_list
WHERE eligibility = 'ELIGIBLE' OR age < 25 OR age IS NULL
