-- Everybody on the list of care leavers on each snapshot day, as the latest extract on or before it,
-- of whatever source, shows them (rule 12), those still in care (eligible) among them. A last date
-- after the day is not known on it. shows_contact and shows_plan are 0 where nobody on the list of
-- the day has such a date: the older edition of list 9 has no column for it.
-- The SSDA903 return tells of birthdays, not of a day, so it is not used here.
SELECT child, day, age, eligibility, in_touch, accommodation, suitability, activity, last_contact,
    plan_reviewed, team, worker,
    max(CASE WHEN last_contact IS NULL THEN 0 ELSE 1 END) OVER (PARTITION BY day)
        AS shows_contact,
    max(CASE WHEN plan_reviewed IS NULL THEN 0 ELSE 1 END) OVER (PARTITION BY day) AS shows_plan
FROM (
    SELECT v.person_id AS child, d.day, age_on(b.birth, d.day) AS age,
        coalesce(v.clea_care_leaver_eligibility, '') AS eligibility,
        v.clea_care_leaver_in_touch AS in_touch,
        v.clea_care_leaver_accommodation AS accommodation,
        v.clea_care_leaver_accom_suitable AS suitability,
        v.clea_care_leaver_activity AS activity,
        CASE WHEN v.clea_care_leaver_latest_contact <= d.day
            THEN v.clea_care_leaver_latest_contact END AS last_contact,
        CASE WHEN v.clea_pathway_plan_review_date <= d.day
            THEN v.clea_pathway_plan_review_date END AS plan_reviewed,
        v.clea_care_leaver_allocated_team AS team, v.clea_care_leaver_worker_id AS worker,
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
WHERE nth = 1 AND coalesce(in_touch, '') NOT IN ('DIED', 'RHOM')
