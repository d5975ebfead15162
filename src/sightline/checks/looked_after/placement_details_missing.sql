-- id: placement_details_missing
-- title: Open placement without a type or provider
-- question: Is the kind of every open placement recorded?
-- area: Looked after
-- kind: check
-- severity: warning
-- needs: ssd_cla_placement
-- weakens: placement_stability_3plus_pct
-- rule: An open placement has a type and, unless the child is with parents, a provider.
-- mend: Enter the type and the provider.
SELECT person_id AS child, clap_cla_placement_start_date AS date,
    'ssd_cla_placement' AS table_name, clap_cla_placement_id AS row_id,
    CASE WHEN clap_cla_placement_type IS NULL THEN 'No type' ELSE 'No provider' END AS found
FROM ssd_cla_placement
WHERE clap_cla_placement_end_date IS NULL AND absent_from IS NULL AND open_until IS NULL
    AND (clap_cla_placement_type IS NULL OR (clap_cla_placement_provider IS NULL
        AND clap_cla_placement_type NOT IN ('P1', 'Placed with parents', 'T0', 'T1', 'T2', 'T3',
            'T4', 'Z1')))
