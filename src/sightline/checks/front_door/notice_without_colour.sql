-- id: notice_without_colour
-- title: Police notice without a colour
-- question: Which police notices came without a priority?
-- area: Front door
-- kind: check
-- severity: information
-- needs: local_police_notifications
-- weakens: ppn_priority_n
-- rule: A police protection notice has the colour that the police gave it.
-- mend: Ask the police for the colour.
SELECT person_id AS child, CAST(pono_received_at AS DATE) AS date,
    'local_police_notifications' AS table_name, pono_notification_id AS row_id,
    'No colour' AS found
FROM local_police_notifications
WHERE pono_priority IS NULL
