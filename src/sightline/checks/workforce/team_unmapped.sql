-- id: team_unmapped
-- title: Team that belongs to no locality
-- question: Does every team of the record belong to a locality?
-- area: Workforce
-- kind: check
-- severity: information
-- needs: local_allocations | ssd_cin_episodes | ssd_cin_assessments | ssd_s47_enquiry
-- rule: Every team that held work in the last 12 months belongs to a locality, or was renamed to
--   one that does.
-- mend: Add the team to a locality, or give its new name, in the settings.
SELECT NULL AS child, max(t.day) OVER (PARTITION BY t.team) AS date, t.team AS team,
    'local_allocations' AS table_name, t.team AS row_id, 'No locality in the settings' AS found
FROM (
    SELECT coalesce(d.dept_team_name, x.team) AS team, n.day FROM (
        SELECT allo_team AS team, last_recorded AS day FROM local_allocations
        UNION SELECT cine_referral_team, cine_referral_date FROM ssd_cin_episodes
        UNION SELECT cina_assessment_team, cina_assessment_start_date FROM ssd_cin_assessments
        UNION SELECT s47e_s47_completed_by_team, s47e_s47_start_date FROM ssd_s47_enquiry
    ) x
    CROSS JOIN check_now n
    LEFT JOIN ssd_department d ON d.dept_team_id = x.team
    WHERE x.team IS NOT NULL AND x.day > add_months(n.day, -12)
    GROUP BY coalesce(d.dept_team_name, x.team), n.day
) t
LEFT JOIN team_renames r ON r.from_name = t.team
LEFT JOIN team_localities l ON l.team = t.team OR l.team = r.to_name
WHERE l.team IS NULL
