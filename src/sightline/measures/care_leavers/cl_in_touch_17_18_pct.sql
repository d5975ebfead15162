-- id: cl_in_touch_17_18_pct
-- title: Care leavers aged 17 to 18 we are in touch with
-- question: Do we know how they are?
-- area: Care leavers
-- kind: snapshot
-- counts: rows
-- unit: percent
-- better: higher
-- needs: ssd_care_leavers
-- official: Local snapshot, from Ofsted Annex A list 9.
-- traps: Refused, not required and blank are not in touch. Eligible young people (still in
--   care), those who died and those who returned home are left out. Without a birth date the age
--   is unknown.
-- differs: The published figure is taken around the birthday: never set this beside it.
SELECT child, day AS date, team, worker,
    CASE WHEN age IS NULL THEN NULL WHEN in_touch = 'YES' THEN 1 ELSE 0 END AS met
FROM care_leavers
WHERE age BETWEEN 17 AND 18 OR age IS NULL
