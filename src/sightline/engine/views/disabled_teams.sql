-- The teams of the service for disabled children, as the sources write them (names or ids): those
-- whose name holds one of the words of the setting disabled_children.teams.
WITH named AS (
    SELECT DISTINCT allo_team AS team, allo_team AS name FROM local_allocations_versions
    UNION
    SELECT DISTINCT i.invo_professional_team, coalesce(d.dept_team_name, i.invo_professional_team)
    FROM ssd_involvements i
    LEFT JOIN ssd_department d ON d.dept_team_id = i.invo_professional_team
)
SELECT DISTINCT n.team
FROM named n
JOIN disabled_team_names w ON lower(n.name) LIKE concat('%', w.words, '%')
