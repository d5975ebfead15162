-- id: school_contacts_month_n
-- title: Contacts from schools
-- question: How much comes in from schools?
-- area: Front door
-- kind: flow
-- counts: rows
-- unit: count
-- better: neutral
-- needs: ssd_contacts
-- official: Ofsted Annex A, list 1, source of the contact: schools (2A).
-- traps: Each child in a contact counts. Education services (2B) are not schools. It falls in the
--   holidays: compare with the same month of another year.
SELECT person_id AS child, cont_contact_date AS date
FROM ssd_contacts
WHERE cont_contact_source_code = '2A'
