-- id: police_contact_conversion_pct
-- title: Contacts from the police that became referrals, of all from the police
-- question: How much of what the police send needs a social worker?
-- area: Front door
-- kind: flow
-- counts: rows
-- unit: percent
-- better: neutral
-- needs: ssd_contacts, ssd_cin_episodes
-- standard: contact_referral_working_days
-- standard_date: the day of the contact
-- official: Local.
-- traps: Linked as in contact_to_referral_conversion_pct. Neither high nor low is good: a scheme
--   that sorts notices before they are sent raises it without a change for any child.
SELECT child, contact_date AS date,
    CASE WHEN is_known = 1 AND referral_date IS NOT NULL THEN 1
        WHEN is_known = 1 THEN 0 END AS met
FROM contact_links
WHERE source = '6'
