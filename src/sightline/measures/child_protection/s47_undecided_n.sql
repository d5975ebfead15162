-- id: s47_undecided_n
-- title: Section 47 enquiries not yet decided
-- question: Which enquiries have neither a conference nor a decision against one?
-- area: Child protection
-- kind: flow
-- counts: rows
-- unit: count
-- better: lower
-- needs: ssd_s47_enquiry, ssd_initial_cp_conference
-- traps: Counted in the period in which the enquiry started.
SELECT child, start_date AS date, team, worker
FROM s47_enquiries
WHERE conference_date IS NULL AND coalesce(unnecessary, 'U') NOT IN ('Y', 'N')
