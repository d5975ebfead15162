-- id: family_team_without_lead
-- title: Team around a family without a lead
-- question: Which families have a team and nobody who leads it?
-- area: Early help
-- kind: check
-- severity: warning
-- needs: local_team_around_family
-- weakens: eh_lead_professional_schools_n
-- rule: An open team around a family has a lead professional.
-- mend: Record who leads.
SELECT person_id AS child, tafa_start_date AS date, 'local_team_around_family' AS table_name,
    tafa_team_id AS row_id, 'No lead professional' AS found
FROM local_team_around_family
WHERE tafa_lead_kind IS NULL AND tafa_end_date IS NULL AND open_until IS NULL
