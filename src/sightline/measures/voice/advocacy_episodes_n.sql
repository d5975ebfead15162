-- id: advocacy_episodes_n
-- title: Episodes of advocacy begun
-- question: How many children have somebody to speak for them?
-- area: Feedback, complaints and advocacy
-- kind: flow
-- unit: count
-- better: neutral
-- needs: local_advocacy_episodes
-- dimension: what it is for
-- official: National standards for advocacy; no national figure is published.
-- traps: Episodes, not children: a child may have several. Begun in the period; the provider may
--   report those delivered, which includes older ones.
SELECT e.person_id AS child, e.adep_start_date AS date, e.adep_reason AS category
FROM local_advocacy_episodes e
WHERE e.adep_start_date IS NOT NULL
