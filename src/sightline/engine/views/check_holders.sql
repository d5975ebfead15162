-- Who holds each child: the list shown last (care, plan, in need, leaving care), else the SSD's
-- latest involvement. A finding that names no team belongs to this one.
SELECT h.child, h.team, h.worker
FROM (
    SELECT a.child, a.team, a.worker,
        row_number() OVER (PARTITION BY a.child ORDER BY a.seen DESC, a.nth, a.team) AS choice
    FROM (
        SELECT person_id AS child, allo_team AS team, allo_worker AS worker,
            last_recorded AS seen,
            CASE allo_list WHEN '8' THEN 1 WHEN '7' THEN 2 WHEN '6' THEN 3 ELSE 4 END AS nth
        FROM local_allocations
        WHERE allo_team IS NOT NULL
        UNION ALL
        SELECT i.person_id AS child, coalesce(d.dept_team_name, i.invo_professional_team) AS team,
            i.invo_professional_id AS worker,
            coalesce(i.invo_involvement_end_date, i.last_recorded) AS seen, 5 AS nth
        FROM ssd_involvements i
        LEFT JOIN ssd_department d ON d.dept_team_id = i.invo_professional_team
        WHERE i.invo_professional_team IS NOT NULL
    ) a
) h
WHERE h.choice = 1
