-- id: cl_unsuitable_n
-- title: Care leavers in unsuitable accommodation
-- question: Who has no decent home?
-- area: Care leavers
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: ssd_care_leavers
-- dimension: accommodation
-- official: Local snapshot, from Ofsted Annex A list 9.
-- traps: All ages on the list. Not known is not unsuitable here, so this is no complement of
--   the share in suitable accommodation, which takes the unknown as not suitable.
SELECT l.child, l.day AS date, l.team, l.worker, l.accommodation AS category
FROM care_leavers l
JOIN choices c ON c.name = 'custody_suitable'
WHERE (l.accommodation LIKE 'X%' AND c.value = 0)
    OR (coalesce(l.accommodation, '') NOT LIKE 'X%'
        AND (l.suitability = '2' OR l.accommodation = 'W'))
