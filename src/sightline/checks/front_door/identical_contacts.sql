-- id: identical_contacts
-- title: The same contact in list 1 more than once
-- question: Does list 1 repeat a contact?
-- area: Front door
-- kind: check
-- severity: warning
-- needs: ssd_contacts
-- weakens: contacts_month_n
-- rule: A contact stands in list 1 once for each child and day.
-- mend: Delete the repeated contact, or give it its own date.
SELECT v.person_id AS child, v.cont_contact_date AS date, 'ssd_contacts' AS table_name,
    v.cont_contact_id AS row_id, 'Repeats a row of the same child and day' AS found
FROM ssd_contacts_versions v
CROSS JOIN check_now n
WHERE v.row_part = 'annex_a/list_1' AND v.row_key LIKE '%#%'
    AND (v.shown_to IS NULL OR v.shown_to > n.day)
