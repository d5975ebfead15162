-- id: cl_eet_17_18_pct
-- title: Care leavers aged 17 to 18 in education, employment or training
-- question: Are they getting on?
-- area: Care leavers
-- kind: snapshot
-- counts: rows
-- unit: percent
-- better: higher
-- needs: ssd_care_leavers
-- official: Local snapshot, from Ofsted Annex A list 9.
-- traps: Codes F1 to F5 and P1 to P5 (F3 and P3 in earlier years). Unknown is not in education,
--   employment or training. Without a birth date the age is unknown.
-- differs: The published figure is taken around the birthday.
SELECT child, day AS date, team, worker,
    CASE WHEN age IS NULL THEN NULL
        WHEN activity IN ('F1', 'P1', 'F2', 'P2', 'F3', 'P3', 'F4', 'P4', 'F5', 'P5')
        THEN 1 ELSE 0 END AS met
FROM care_leavers
WHERE age BETWEEN 17 AND 18 OR age IS NULL
