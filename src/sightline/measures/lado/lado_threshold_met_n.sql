-- id: lado_threshold_met_n
-- title: Contacts that met the threshold of an allegation
-- question: How many adults faced an allegation?
-- area: Allegations against adults
-- kind: flow
-- subject: adult
-- unit: count
-- better: neutral
-- needs: local_lado_contacts
-- dimension: where the adult works
-- official: Working Together to Safeguard Children; Keeping children safe in education.
-- traps: By the day of the contact. Undecided ones are not counted yet, so the latest months rise
--   later.
SELECT l.lado_contact_id AS subject, l.lado_contact_date AS date, l.lado_sector AS category
FROM local_lado_contacts l
WHERE l.lado_contact_date IS NOT NULL AND l.lado_threshold_met = 'Y'
