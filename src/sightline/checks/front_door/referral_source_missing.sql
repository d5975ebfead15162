-- id: referral_source_missing
-- title: Referral without a source
-- question: Is it known who referred each child?
-- area: Front door
-- kind: check
-- severity: information
-- needs: ssd_cin_episodes
-- rule: A referral has a source.
-- mend: Enter who made the referral.
SELECT person_id AS child, cine_referral_date AS date, cine_referral_team AS team,
    cine_referral_worker_id AS worker, 'ssd_cin_episodes' AS table_name,
    cine_referral_id AS row_id, 'No source' AS found
FROM ssd_cin_episodes
WHERE cine_referral_source_code IS NULL AND cine_referral_source_desc IS NULL
