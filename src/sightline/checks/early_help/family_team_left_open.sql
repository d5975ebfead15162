-- id: family_team_left_open
-- title: Team around a family still open after early help ended
-- question: Which teams around a family were not closed?
-- area: Early help
-- kind: check
-- severity: information
-- needs: local_team_around_family, ssd_early_help_episodes
-- weakens: eh_lead_professional_schools_n
-- rule: A team around a family ends with the child's early help, within 28 days.
-- mend: Close the team, or open the early help again.
SELECT t.person_id AS child, t.tafa_start_date AS date,
    'local_team_around_family' AS table_name, t.tafa_team_id AS row_id,
    'Early help ended ' || CAST(e.end_date AS VARCHAR) AS found
FROM local_team_around_family t
JOIN (
    SELECT person_id, max(coalesce(earl_episode_end_date, CAST('9999-12-31' AS DATE))) AS end_date
    FROM ssd_early_help_episodes
    GROUP BY person_id
) e ON e.person_id = t.person_id
JOIN (
    SELECT max(as_at) AS last_day FROM extracts WHERE table_name = 'local_team_around_family'
) r ON date_diff('day', e.end_date, r.last_day) > 28
WHERE t.tafa_end_date IS NULL AND t.open_until IS NULL AND t.tafa_start_date <= e.end_date
