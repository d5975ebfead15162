-- id: mash_outcome_n
-- title: Outcomes of the multi-agency safeguarding hub
-- question: What comes of sharing information about these children?
-- area: Front door
-- kind: flow
-- counts: rows
-- unit: count
-- better: neutral
-- needs: local_contact_decisions
-- dimension: outcome
-- official: Local.
-- traps: Counted on the day information sharing began, by what came of it; "open" is without an
--   outcome so far. A strategy discussion comes with an assessment: the two outcomes with an
--   assessment are to be added for all assessments offered.
SELECT person_id AS child, CAST(codi_mash_started_at AS DATE) AS date,
    coalesce(codi_mash_outcome, 'open') AS category
FROM local_contact_decisions
WHERE codi_mash_started_at IS NOT NULL
