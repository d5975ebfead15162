-- id: cla_review_participation_pct
-- title: Children who took part in their review
-- question: Do children have a say in the plan for their care?
-- area: Children looked after
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- dimension: how the child took part
-- needs: ssd_cla_reviews, ssd_person
-- official: Children looked after return (SSDA903), participation codes PN0 to PN7.
-- traps: Reviews held of children aged four or over. Came and gave a view, or had it given, counts
--   (PN1, PN2, PN3, PN5, PN6); present without a view (PN4) and neither (PN7) do not. A blank is
--   unknown.
SELECT r.person_id AS child, r.clar_cla_review_date AS date,
    CASE WHEN r.clar_cla_review_participation IN ('PN1', 'PN2', 'PN3', 'PN5', 'PN6') THEN 1
        WHEN r.clar_cla_review_participation IN ('PN4', 'PN7') THEN 0 END AS met,
    r.clar_cla_review_participation AS category
FROM ssd_cla_reviews r
JOIN people b ON b.child = r.person_id
WHERE r.clar_cla_review_date IS NOT NULL AND coalesce(r.clar_cla_review_cancelled, 'N') <> 'Y'
    AND age_on(b.birth, r.clar_cla_review_date) >= 4
    AND coalesce(r.clar_cla_review_participation, '') <> 'PN0'
