-- Whether a permanence plan is recorded on each snapshot day: the value of the latest extract on or
-- before it (rule 12), or a care plan of the SSD in force. A child that no extract had shown by
-- then has no row: not known is not "no plan".
SELECT child, day, max(has_plan) AS has_plan FROM (
    SELECT v.person_id AS child, d.day,
        CASE WHEN v.clpe_permanence_plan IS NULL THEN 0 ELSE 1 END AS has_plan
    FROM local_cla_periods_versions v
    JOIN snapshots d ON v.shown_from <= d.day AND (v.shown_to IS NULL OR v.shown_to > d.day)
    UNION ALL
    SELECT c.person_id, d.day, 1
    FROM ssd_cla_care_plan c
    JOIN snapshots d ON coalesce(c.lacp_cla_care_plan_start_date, d.day) <= d.day
        AND (c.lacp_cla_care_plan_end_date IS NULL OR c.lacp_cla_care_plan_end_date > d.day)
        AND (c.open_until IS NULL OR c.open_until > d.day)
    WHERE c.lacp_cla_care_plan_json IS NOT NULL
) every_plan
GROUP BY child, day
