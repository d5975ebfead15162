-- id: s47_no_icpc_pct
-- title: Section 47 enquiries that led to no conference
-- question: How many enquiries end without a conference?
-- area: Child protection
-- kind: flow
-- counts: rows
-- unit: percent
-- better: neutral
-- needs: ssd_s47_enquiry, ssd_initial_cp_conference
-- official: Children in need statistics, table C4.
-- traps: The rest of s47_to_icpc_pct: of enquiries started in the period and decided. Undecided ones
--   are shown apart. An audit of such enquiries is another figure: audited ones only.
SELECT child, start_date AS date, team, worker,
    CASE WHEN conference_date IS NOT NULL OR unnecessary = 'N' THEN 0 ELSE 1 END AS met
FROM s47_enquiries
WHERE conference_date IS NOT NULL OR unnecessary IN ('Y', 'N')
