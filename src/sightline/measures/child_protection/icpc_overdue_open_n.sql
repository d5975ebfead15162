-- id: icpc_overdue_open_n
-- title: Enquiries over 15 working days without a conference
-- question: Which children wait for a conference that is late?
-- area: Child protection
-- kind: snapshot
-- counts: rows
-- unit: count
-- better: lower
-- needs: ssd_s47_enquiry, ssd_initial_cp_conference
-- standard: icpc_working_days
-- standard_date: the start of the enquiry
-- traps: Stands beside the share of conferences held in time, which says nothing of those not
--   yet held. An enquiry that vanished from the extracts leaves the count.
SELECT q.child, d.day AS date, q.team, q.worker
FROM s47_enquiries q
JOIN snapshots d ON q.start_date <= d.day
JOIN calendar a ON a.day = q.start_date
JOIN calendar b ON b.day = d.day
JOIN standards x ON x.name = 'icpc_working_days'
    AND q.start_date >= x.valid_from AND q.start_date < x.valid_to
WHERE coalesce(q.unnecessary, 'N') <> 'Y'
    AND (q.conference_date IS NULL OR q.conference_date > d.day)
    AND (q.open_until IS NULL OR q.open_until > d.day)
    AND b.working_days_before - a.working_day_number >= x.value
