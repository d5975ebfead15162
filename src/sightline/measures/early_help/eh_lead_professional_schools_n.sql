-- id: eh_lead_professional_schools_n
-- title: Families whose team is led by a school
-- question: How many families does a school lead the help for?
-- area: Early help
-- kind: snapshot
-- subject: family
-- counts: subjects
-- unit: count
-- better: higher
-- needs: local_team_around_family
-- official: Local.
-- traps: Families, not children, from the register of teams around the family. Annex A list 2 names the
--   organisation that finished the assessment, which is not who leads the team.
SELECT t.tafa_team_id AS subject, t.person_id AS child, d.day AS date
FROM local_team_around_family t
JOIN snapshots d ON t.tafa_start_date <= d.day
    AND (t.tafa_end_date IS NULL OR t.tafa_end_date > d.day)
    AND (t.open_until IS NULL OR t.open_until > d.day)
WHERE t.tafa_lead_kind = 'school'
