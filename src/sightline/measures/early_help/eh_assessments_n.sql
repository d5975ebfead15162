-- id: eh_assessments_n
-- title: Early help assessments started
-- question: How much early help is offered?
-- area: Early help
-- kind: flow
-- counts: rows
-- unit: count
-- better: neutral
-- needs: local_early_help_assessments | ssd_early_help_episodes
-- official: Ofsted Annex A, list 2.
-- traps: By the day it started; a child and day once. The SSD has episodes of early help, which begin
--   with an assessment: where both are loaded the same child and day is one. `sightline change`
--   between two years gives the change in early help offered.
SELECT person_id AS child, ehas_start_date AS date
FROM local_early_help_assessments
WHERE ehas_start_date IS NOT NULL
UNION
SELECT person_id, earl_episode_start_date
FROM ssd_early_help_episodes
WHERE earl_episode_start_date IS NOT NULL
