-- id: notice_without_contact
-- title: Red or blue police notice without a contact
-- question: Which grave police notices were not taken as a contact?
-- area: Front door
-- kind: check
-- severity: information
-- needs: local_police_notifications, ssd_contacts
-- weakens: ppn_priority_n police_contacts_month_n
-- rule: A red or blue notice is followed by a contact of the child from the police within seven days.
-- mend: Look whether the notice was read, and record the contact.
SELECT n.person_id AS child, CAST(n.pono_received_at AS DATE) AS date,
    'local_police_notifications' AS table_name, n.pono_notification_id AS row_id,
    n.pono_priority || ', no contact from the police' AS found
FROM local_police_notifications n
LEFT JOIN ssd_contacts c ON c.person_id = n.person_id AND c.cont_contact_source_code = '6'
    AND c.cont_contact_date >= CAST(n.pono_received_at AS DATE)
    AND date_diff('day', CAST(n.pono_received_at AS DATE), c.cont_contact_date) <= 7
WHERE n.pono_priority IN ('red', 'blue') AND c.person_id IS NULL
