-- id: adopter_families_approved_n
-- title: Adoptive families approved
-- question: How many families were approved to adopt?
-- area: Permanence and adoption
-- kind: flow
-- subject: family
-- counts: subjects
-- unit: count
-- better: higher
-- needs: local_adopters
-- official: Ofsted Annex A list 11; Adoption and Special Guardianship Leadership Board data.
-- traps: Families, not adopters: two adopters of one family are one. A row without a family stands
--   for itself.
SELECT DISTINCT coalesce(adop_family_id, adop_adopter_id) AS subject, adop_approved_date AS date
FROM local_adopters
WHERE adop_approved_date IS NOT NULL
