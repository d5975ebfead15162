-- id: placement_breakdowns_n
-- title: Placements that broke down
-- question: How many placements ended that should have lasted?
-- area: Placements
-- kind: flow
-- counts: rows
-- unit: count
-- better: lower
-- dimension: kind of placement
-- needs: ssd_cla_placement
-- official: Local, from the SSDA903 reason for placement change.
-- traps: Ended because the carer or the child asked for it, or after an allegation or a concern about
--   standards (CREQB, CREQO, CHILD, ALLEG, STAND, APPRR). A planned move, a closure of the home and
--   a change in status are not breakdowns. Annex A has no reason.
SELECT person_id AS child, clap_cla_placement_end_date AS date,
    CASE WHEN clap_cla_placement_type IN ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')
            AND clap_cla_placement_provider = 'PR1' THEN 'Own foster care'
        WHEN clap_cla_placement_type IN ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')
            THEN 'Other foster care'
        WHEN clap_cla_placement_type IN ('K1', 'K2', 'R1', 'S1') THEN 'Residential'
        ELSE 'Other' END AS category,
    clap_cla_placement_change_reason AS detail
FROM ssd_cla_placement
WHERE clap_cla_placement_end_date IS NOT NULL
    AND clap_cla_placement_change_reason IN ('CREQB', 'CREQO', 'CHILD', 'ALLEG', 'STAND', 'APPRR')
