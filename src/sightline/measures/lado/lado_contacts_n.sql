-- id: lado_contacts_n
-- title: Contacts with the designated officer
-- question: How often are adults who work with children reported?
-- area: Allegations against adults
-- kind: flow
-- subject: adult
-- unit: count
-- better: neutral
-- needs: local_lado_contacts
-- dimension: where the adult works
-- official: Working Together to Safeguard Children; Keeping children safe in education.
-- traps: Contacts, most below the threshold of an allegation. More contacts may be more
--   awareness. Sources give calendar and financial years to date: name which.
SELECT l.lado_contact_id AS subject, l.lado_contact_date AS date, l.lado_sector AS category
FROM local_lado_contacts l
WHERE l.lado_contact_date IS NOT NULL
