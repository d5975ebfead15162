-- id: contact_to_referral_conversion_pct
-- title: Contacts that became referrals
-- question: How much of what comes in needs a social worker?
-- area: Front door
-- kind: flow
-- counts: rows
-- unit: percent
-- better: neutral
-- needs: ssd_contacts, ssd_cin_episodes
-- standard: contact_referral_working_days
-- standard_date: the day of the contact
-- dimension: source of the contact
-- official: Local. Nothing links a contact to a referral in Annex A or in a return.
-- traps: A referral is the contact's when it is of the same child and comes on the same day or
--   within so many working days (a setting). Each referral belongs to one contact, the latest on or
--   before it. A child, day and source is one contact here, so identical rows do not halve the
--   share. A contact whose days are not yet over is unknown.
-- differs: Referrals over contacts of a month (33% in one published pack) counts referrals that no
--   contact led to and contacts that belong to the month before.
SELECT child, contact_date AS date, source AS category,
    CASE WHEN is_known = 1 AND referral_date IS NOT NULL THEN 1
        WHEN is_known = 1 THEN 0 END AS met
FROM contact_links
