-- id: under_16_unregulated
-- title: Under 16 in unregistered or independent accommodation
-- question: Is any child under 16 in accommodation that is unlawful for them?
-- area: Looked after
-- kind: check
-- severity: error
-- needs: ssd_cla_placement, ssd_person
-- rule: A child under 16 is not placed in accommodation that is not registered or regulated as a
--   home (H5), in supported accommodation (K3), in independent living (P2) or in residential
--   employment (P3). Unlawful since 9 September 2021; a matter for the responsible head of service
--   before it too.
-- mend: Tell the responsible head of service today; where the code is wrong, correct it.
SELECT p.person_id AS child, p.clap_cla_placement_start_date AS date,
    'ssd_cla_placement' AS table_name, p.clap_cla_placement_id AS row_id,
    'Placement ' || p.clap_cla_placement_type || ' at '
        || CAST(age_on(b.birth, p.clap_cla_placement_start_date) AS VARCHAR) AS found
FROM ssd_cla_placement p
JOIN people b ON b.child = p.person_id
WHERE age_on(b.birth, p.clap_cla_placement_start_date) BETWEEN 0 AND 15
    AND p.clap_cla_placement_type IN ('H5', 'K3', 'P2', 'P3', 'Residential accommodation',
        'Independent living', 'Residential employment')
