-- id: s47_to_icpc_pct
-- title: Section 47 enquiries that led to a conference
-- question: Do we enquire into the right cases?
-- area: Child protection
-- kind: flow
-- counts: rows
-- unit: percent
-- better: neutral
-- needs: ssd_s47_enquiry, ssd_initial_cp_conference
-- official: Children in need statistics, table C4.
-- traps: Of enquiries started in the period and decided: a conference was held, or the question
--   whether it was unnecessary is answered. That question is inverted: yes means no conference,
--   no means that one is to be held. In the CIN census a no is also what an undecided enquiry
--   says, so it decides nothing. Undecided ones are shown apart.
SELECT child, start_date AS date, team, worker,
    CASE WHEN conference_date IS NOT NULL OR unnecessary = 'N' THEN 1 ELSE 0 END AS met
FROM s47_enquiries
WHERE conference_date IS NOT NULL OR unnecessary IN ('Y', 'N')
