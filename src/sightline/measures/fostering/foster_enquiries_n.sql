-- id: foster_enquiries_n
-- title: Enquiries about fostering
-- question: How many people ask about fostering?
-- area: Fostering
-- kind: flow
-- subject: household
-- counts: rows
-- unit: count
-- better: higher
-- dimension: campaign
-- needs: local_fostering_pipeline
-- official: Ofsted fostering data collection.
-- traps: Mainstream enquiries; family and friends who are assessed for one child are not recruited
--   and are left out. A household that asks twice counts twice.
SELECT fopi_household_id AS subject, fopi_enquiry_date AS date, fopi_campaign AS category
FROM local_fostering_pipeline
WHERE fopi_enquiry_date IS NOT NULL AND fopi_household_id IS NOT NULL
    AND coalesce(fopi_kind, 'MAINSTREAM') = 'MAINSTREAM'
