-- id: icpc_15wd_pct
-- title: Initial conferences held within 15 working days
-- question: Do conferences come soon enough after the enquiry began?
-- area: Child protection
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: ssd_initial_cp_conference, ssd_s47_enquiry
-- standard: icpc_working_days
-- standard_date: the start of the enquiry
-- official: Working Together: 15 working days from the strategy discussion; published table C4.
-- traps: The latest enquiry on or before the conference starts the clock; one conference for a
--   child and a date; transfers in are out; a conference before its enquiry is not in the clock.
SELECT f.child, f.conference_date AS date, f.team, f.worker,
    CASE WHEN b.working_days_before - a.working_day_number < x.value THEN 1 ELSE 0 END AS met
FROM conferences f
JOIN (
    SELECT c.child, c.conference_date, max(q.start_date) AS start_date
    FROM conferences c
    JOIN s47_enquiries q ON q.child = c.child AND q.start_date <= c.conference_date
    GROUP BY c.child, c.conference_date
) q ON q.child = f.child AND q.conference_date = f.conference_date
JOIN calendar a ON a.day = q.start_date
JOIN calendar b ON b.day = f.conference_date
JOIN standards x ON x.name = 'icpc_working_days'
    AND q.start_date >= x.valid_from AND q.start_date < x.valid_to
WHERE f.transfer_in <> 'Y'
