-- How many workers each care leaver had in the twelve months to each snapshot day: allocated
-- workers and personal advisers, placeholders left out. since is the first day of the first of them
-- in the record.
SELECT l.child, l.day, l.team, l.worker, w.workers, w.since
FROM care_leavers l
JOIN (
    SELECT i.person_id AS child, d.day, min(i.invo_involvement_start_date) AS since,
        count(DISTINCT CASE
            WHEN coalesce(i.invo_involvement_end_date, i.open_until) <= add_months(d.day, -12)
            THEN NULL ELSE i.invo_professional_id END) AS workers
    FROM ssd_involvements i
    JOIN (SELECT DISTINCT child FROM care_leavers) k ON k.child = i.person_id
    JOIN snapshots d ON i.invo_involvement_start_date <= d.day
    LEFT JOIN placeholder_workers p ON p.worker = i.invo_professional_id
    WHERE p.worker IS NULL
        AND (lower(coalesce(i.invo_professional_role_id, 'allocated')) LIKE '%allocated%'
            OR lower(i.invo_professional_role_id) LIKE '%personal advis%')
    GROUP BY i.person_id, d.day
) w ON w.child = l.child AND w.day = l.day
