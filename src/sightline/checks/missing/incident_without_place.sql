-- id: incident_without_place
-- title: Missing incident from an unknown place
-- question: Of which incidents is it not said whether the child was missing from home or care?
-- area: Missing children
-- kind: check
-- severity: warning
-- needs: local_missing_incidents
-- weakens: rhi_72h_care_pct rhi_72h_home_pct
-- rule: Every incident says where the child went missing from.
-- mend: Enter home or placement.
SELECT person_id AS child, cast(miin_missing_at AS DATE) AS date,
    'local_missing_incidents' AS table_name, miin_incident_id AS row_id,
    'Home or placement is not said' AS found
FROM local_missing_incidents
WHERE miin_missing_from IS NULL AND absent_from IS NULL
