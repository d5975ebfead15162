-- Care leavers at their birthday as an SSDA903 return shows them, on the day of that return (31
-- March): those whose birthday fell in the year that ended then. Who died or returned home is out,
-- as in the published figure.
SELECT DISTINCT v.person_id AS child, d.day, age_on(b.birth, d.day) AS age,
    v.clea_care_leaver_in_touch AS in_touch, v.clea_care_leaver_accom_suitable AS suitability,
    v.clea_care_leaver_activity AS activity
FROM ssd_care_leavers_versions v
JOIN extracts x ON x.source = 'ssda903' AND x.table_name = 'ssd_care_leavers'
JOIN snapshots d ON d.day = x.as_at
JOIN people b ON b.child = v.person_id
WHERE v.row_source = 'ssda903' AND v.shown_from <= d.day
    AND (v.shown_to IS NULL OR v.shown_to > d.day)
    AND age_on(b.birth, d.day) BETWEEN 17 AND 21
    AND coalesce(v.clea_care_leaver_in_touch, '') NOT IN ('DIED', 'RHOM')
