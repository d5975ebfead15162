-- Times missing; away without authorisation is out. The log of incidents is the only source where it
-- is loaded, for both show the same incidents of children in care. Without it the episodes of the
-- record stand in: dates without times, and looked-after children only.
SELECT miin_incident_id AS incident, person_id AS child,
    cast(miin_missing_at AS DATE) AS missing_date, cast(miin_returned_at AS DATE) AS returned_date,
    coalesce(cast(miin_returned_at AS DATE), open_until) AS out_of_stock,
    miin_missing_from AS missing_from
FROM local_missing_incidents
WHERE miin_missing_at IS NOT NULL AND coalesce(miin_kind, 'M') <> 'A'
UNION ALL
SELECT miss_table_id, person_id, miss_missing_episode_start_date, miss_missing_episode_end_date,
    coalesce(miss_missing_episode_end_date, open_until), 'CARE'
FROM ssd_missing
WHERE miss_missing_episode_start_date IS NOT NULL
    AND coalesce(miss_missing_episode_type, 'M') <> 'A'
    AND NOT EXISTS (SELECT 1 FROM extracts e WHERE e.table_name = 'local_missing_incidents')
