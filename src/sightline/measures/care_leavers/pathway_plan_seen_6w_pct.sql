-- id: pathway_plan_seen_6w_pct
-- title: Care leavers seen or spoken to in the last six weeks
-- question: Does the pathway plan rest on somebody who was met lately?
-- area: Care leavers
-- kind: snapshot
-- unit: percent
-- better: higher
-- needs: ssd_care_leavers
-- standard: care_leaver_seen_days
-- standard_date: the day of the snapshot
-- official: Local, from an audit question; here over the record.
-- traps: A contact need not be a visit: where only visits are to count, the authority must
--   record only those. The older edition of list 9 has no date of contact, and then nothing is
--   known. A blank beside others who have a date is no contact.
-- differs: The audit asks it of a sample and looks for a meeting in person.
SELECT l.child, l.day AS date, l.team, l.worker,
    CASE WHEN l.shows_contact = 0 THEN NULL
        WHEN l.last_contact >= add_days(l.day, -s.value) THEN 1 ELSE 0 END AS met
FROM care_leavers l
JOIN standards s ON s.name = 'care_leaver_seen_days'
    AND l.day >= s.valid_from AND l.day < s.valid_to
