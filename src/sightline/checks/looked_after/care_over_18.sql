-- id: care_over_18
-- title: Looked after at 18 or over
-- question: Is any period of care open at 18?
-- area: Looked after
-- kind: check
-- severity: error
-- needs: local_cla_periods | ssd_cla_episodes, ssd_person
-- weakens: cla_number_n cla_rate_10k placement_stability_3plus_pct
-- rule: A period of being looked after ends by the eighteenth birthday.
-- mend: End the period of care on the birthday.
SELECT p.child, p.day AS date, p.table_name, p.row_id,
    'Period open at ' || CAST(age_on(b.birth, p.day) AS VARCHAR) AS found
FROM (
    SELECT person_id AS child, 'local_cla_periods' AS table_name, last_recorded AS day,
        person_id || '|' || CAST(clpe_start_date AS VARCHAR) AS row_id
    FROM local_cla_periods
    WHERE clpe_end_date IS NULL AND absent_from IS NULL
    UNION ALL
    SELECT person_id, 'ssd_cla_episodes', last_recorded, clae_cla_episode_id
    FROM ssd_cla_episodes
    WHERE clae_cla_episode_ceased_date IS NULL AND absent_from IS NULL
) p
JOIN people b ON b.child = p.child
WHERE age_on(b.birth, p.day) >= 18
