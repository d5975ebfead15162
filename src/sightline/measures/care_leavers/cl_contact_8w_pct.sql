-- id: cl_contact_8w_pct
-- title: Care leavers in contact within eight weeks
-- question: When did we last hear from them?
-- area: Care leavers
-- kind: snapshot
-- unit: percent
-- better: higher
-- needs: ssd_care_leavers
-- standard: care_leaver_contact_days
-- standard_date: the day of the snapshot
-- official: Local, from the latest date of contact of Annex A list 9 (2024 edition).
-- traps: Any contact counts, not only a visit. The older edition of list 9 has no date of
--   contact, and then nothing is known. A blank beside others who have a date is no contact.
-- differs: Registered as in touch is not the same as a contact within eight weeks.
SELECT l.child, l.day AS date, l.team, l.worker,
    CASE WHEN l.shows_contact = 0 THEN NULL
        WHEN l.last_contact >= add_days(l.day, -s.value) THEN 1 ELSE 0 END AS met
FROM care_leavers l
JOIN standards s ON s.name = 'care_leaver_contact_days'
    AND l.day >= s.valid_from AND l.day < s.valid_to
