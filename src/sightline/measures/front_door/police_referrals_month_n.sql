-- id: police_referrals_month_n
-- title: Contacts from the police that became referrals
-- question: How many police contacts need a response from social care?
-- area: Front door
-- kind: flow
-- counts: rows
-- unit: count
-- better: neutral
-- needs: ssd_contacts, ssd_cin_episodes
-- standard: contact_referral_working_days
-- standard_date: the day of the contact
-- official: Local.
-- traps: Counted on the day of the contact and linked as in contact_to_referral_conversion_pct, so
--   that it is the numerator of police_contact_conversion_pct.
-- differs: Referrals whose recorded source is the police is another count: referrals_month_n with
--   that source.
SELECT child, contact_date AS date
FROM contact_links
WHERE source = '6' AND referral_date IS NOT NULL
