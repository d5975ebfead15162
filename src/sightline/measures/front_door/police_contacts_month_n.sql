-- id: police_contacts_month_n
-- title: Contacts from the police
-- question: How much comes in from the police?
-- area: Front door
-- kind: flow
-- counts: rows
-- unit: count
-- better: neutral
-- needs: ssd_contacts
-- official: Ofsted Annex A, list 1, source of the contact: police (6).
-- traps: As contacts_month_n: each child in a contact counts. Police staff may code domestic abuse
--   notices as contacts or keep them out of the list: ask before comparing.
SELECT person_id AS child, cont_contact_date AS date
FROM ssd_contacts
WHERE cont_contact_source_code = '6'
