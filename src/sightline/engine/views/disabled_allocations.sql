-- Workers of the service for disabled children to whom a child is allocated on each snapshot day, a
-- row for each allocation. The feed by role is the only source where it is loaded; without it the
-- involvements of the service's teams stand in, their roles read from their names.
WITH allocated AS (
    SELECT person_id AS child, coalesce(roal_role, 'OTHER') AS role, roal_team AS team,
        roal_worker_id AS worker, roal_from_date AS from_date,
        coalesce(roal_to_date, open_until) AS to_date
    FROM local_role_allocations
    UNION ALL
    SELECT i.person_id,
        CASE WHEN lower(i.invo_professional_role_id) LIKE '%occupational%'
                THEN 'OCCUPATIONAL_THERAPIST'
            WHEN lower(i.invo_professional_role_id) LIKE '%family%' THEN 'FAMILY_WORKER'
            WHEN lower(coalesce(i.invo_professional_role_id, 'allocated')) LIKE '%allocated%'
                OR lower(i.invo_professional_role_id) LIKE '%social%' THEN 'SOCIAL_WORKER'
            ELSE 'OTHER' END,
        i.invo_professional_team, i.invo_professional_id, i.invo_involvement_start_date,
        coalesce(i.invo_involvement_end_date, i.open_until)
    FROM ssd_involvements i
    JOIN disabled_teams t ON t.team = i.invo_professional_team
    WHERE NOT EXISTS (SELECT 1 FROM extracts e WHERE e.table_name = 'local_role_allocations')
)
SELECT DISTINCT a.child, d.day, a.role, a.team, a.worker
FROM allocated a
JOIN snapshots d ON a.from_date <= d.day AND (a.to_date IS NULL OR a.to_date > d.day)
