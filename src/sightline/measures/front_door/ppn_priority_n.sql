-- id: ppn_priority_n
-- title: Police protection notices by colour
-- question: How worried are the police about what they tell us?
-- area: Front door
-- kind: flow
-- counts: rows
-- unit: count
-- better: neutral
-- needs: local_police_notifications
-- dimension: colour
-- official: Local scheme of the police.
-- traps: Each child of a notice counts. A notice may be a contact, or be kept out of the contacts: it
--   is not to be added to them. Where the police sort before sending, green falls first.
SELECT person_id AS child, CAST(pono_received_at AS DATE) AS date,
    coalesce(pono_priority, 'not given') AS category
FROM local_police_notifications
