-- id: contacts_month_n
-- title: Contacts
-- question: How many contacts come in?
-- area: Front door
-- kind: flow
-- counts: rows
-- unit: count
-- better: neutral
-- needs: ssd_contacts
-- dimension: source of the contact
-- official: Ofsted Annex A, list 1. The DfE has no definition of a contact.
-- traps: Each child in a contact counts. Contacts on one day for one child are each kept,
--   numbered, and reported as a finding.
SELECT person_id AS child, cont_contact_date AS date,
    coalesce(cont_contact_source_code, 'Unknown') AS category
FROM ssd_contacts
