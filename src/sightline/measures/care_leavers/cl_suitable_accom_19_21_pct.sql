-- id: cl_suitable_accom_19_21_pct
-- title: Care leavers aged 19 to 21 in suitable accommodation
-- question: Do they have a decent home?
-- area: Care leavers
-- kind: snapshot
-- counts: rows
-- unit: percent
-- better: higher
-- needs: ssd_care_leavers
-- official: Local snapshot, from Ofsted Annex A list 9.
-- traps: Unknown, and not in touch, count as not suitable. Custody is not suitable unless the
--   setting says otherwise. Without a birth date the age is unknown.
-- differs: The published figure is taken around the birthday.
SELECT l.child, l.day AS date, l.team, l.worker,
    CASE WHEN l.age IS NULL THEN NULL
        WHEN l.in_touch = 'YES' AND l.suitability = '1'
            AND (coalesce(l.accommodation, '') NOT LIKE 'X%' OR c.value = 1)
        THEN 1 ELSE 0 END AS met
FROM care_leavers l
JOIN choices c ON c.name = 'custody_suitable'
WHERE l.age BETWEEN 19 AND 21 OR l.age IS NULL
