-- id: cl_in_touch_covid_pct
-- title: Relevant and former relevant care leavers in contact within a week
-- question: Are we in contact with our care leavers every week?
-- area: Care leavers
-- kind: snapshot
-- unit: percent
-- better: higher
-- needs: ssd_care_leavers
-- standard: care_leaver_weekly_contact_days
-- standard_date: the day of the snapshot
-- official: Local, set during the pandemic.
-- traps: Any contact counts, not only a visit. The older edition of list 9 has no date of
--   contact, and then nothing is known. A blank beside others who have a date is no contact.
-- differs: The registered answer "in touch" is a judgement over weeks: cl_in_touch_19_21_pct.
SELECT l.child, l.day AS date, l.team, l.worker,
    CASE WHEN l.shows_contact = 0 THEN NULL
        WHEN l.last_contact >= add_days(l.day, -s.value) THEN 1 ELSE 0 END AS met
FROM care_leavers l
JOIN standards s ON s.name = 'care_leaver_weekly_contact_days'
    AND l.day >= s.valid_from AND l.day < s.valid_to
WHERE l.eligibility IN ('RELEVANT', 'FORMER_RELEVANT')
