-- id: unregistered_at_16_17
-- title: Unregistered accommodation at 16 or 17 since 28 October 2023
-- question: Is any child of 16 or 17 in accommodation that must be registered?
-- area: Looked after
-- kind: check
-- severity: error
-- needs: ssd_cla_placement, ssd_person
-- rule: Since 28 October 2023 a child of 16 or 17 is not placed in accommodation that is not
--   registered (H5, or independent living P2, the codes before supported accommodation was
--   registered).
-- mend: Tell the responsible head of service today; where the provider is registered, use the code
--   for supported accommodation (K3).
SELECT p.person_id AS child, p.clap_cla_placement_start_date AS date,
    'ssd_cla_placement' AS table_name, p.clap_cla_placement_id AS row_id,
    'Placement ' || p.clap_cla_placement_type || ' after 28 October 2023' AS found
FROM ssd_cla_placement p
CROSS JOIN check_now n
JOIN people b ON b.child = p.person_id
WHERE p.clap_cla_placement_type IN ('H5', 'P2', 'Independent living')
    AND n.day >= CAST('2023-10-28' AS DATE)
    AND (p.clap_cla_placement_end_date IS NULL
        OR p.clap_cla_placement_end_date > CAST('2023-10-28' AS DATE))
    AND p.open_until IS NULL AND p.clap_cla_placement_start_date <= n.day
    AND age_on(b.birth, p.clap_cla_placement_start_date) >= 16
    AND (age_on(b.birth, CAST('2023-10-28' AS DATE)) < 18
        OR age_on(b.birth, p.clap_cla_placement_start_date) < 18)
    AND add_months(b.birth, 216) > CAST('2023-10-28' AS DATE)
