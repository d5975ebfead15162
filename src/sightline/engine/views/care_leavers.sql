-- Care leavers on each snapshot day, as the latest extract on or before it, of whatever
-- source, shows them (rule 12).
-- Those still in care (eligible), who died, or who returned home are out. The SSDA903 return tells
-- of birthdays, not of a day, so it is not used here.
SELECT child, day, age, in_touch, accommodation, suitability, activity, team, worker FROM (
    SELECT v.person_id AS child, d.day, age_on(b.birth, d.day) AS age,
        v.clea_care_leaver_in_touch AS in_touch,
        v.clea_care_leaver_accommodation AS accommodation,
        v.clea_care_leaver_accom_suitable AS suitability,
        v.clea_care_leaver_activity AS activity, v.clea_care_leaver_allocated_team AS team,
        v.clea_care_leaver_worker_id AS worker, v.clea_care_leaver_eligibility AS eligibility,
        row_number() OVER (PARTITION BY v.person_id, d.day ORDER BY r.latest DESC,
            CASE WHEN v.row_source = 'ssd' THEN 1 ELSE 2 END, v.shown_from DESC) AS nth
    FROM ssd_care_leavers_versions v
    JOIN snapshots d ON v.shown_from <= d.day AND (v.shown_to IS NULL OR v.shown_to > d.day)
    JOIN ssd_care_leavers e ON e.person_id = v.person_id
        AND (e.open_until IS NULL OR e.open_until > d.day)
    LEFT JOIN (
        SELECT x.source, s.day, max(x.as_at) AS latest
        FROM extracts x
        JOIN snapshots s ON x.as_at <= s.day
        WHERE x.table_name = 'ssd_care_leavers'
        GROUP BY x.source, s.day
    ) r ON r.source = v.row_source AND r.day = d.day
    LEFT JOIN people b ON b.child = v.person_id
    WHERE v.row_source <> 'ssda903'
) numbered
WHERE nth = 1 AND coalesce(eligibility, '') <> 'ELIGIBLE'
    AND coalesce(in_touch, '') NOT IN ('DIED', 'RHOM')
