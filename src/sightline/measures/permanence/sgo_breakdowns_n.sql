-- id: sgo_breakdowns_n
-- title: Children who came back into care after special guardianship
-- question: How many special guardianships did not last?
-- area: Permanence and adoption
-- kind: flow
-- counts: children
-- unit: count
-- better: lower
-- needs: local_cla_periods | ssd_cla_episodes
-- official: Children looked after return (SSDA903), previous permanence option P2.
-- traps: A start of care after a period that ended in special guardianship in this record; or a first
--   period of a child with that previous permanence on the return. A guardianship that broke down
--   without care, or in another council's care, is not seen.
SELECT p.child, p.start_date AS date
FROM (
    SELECT child, start_date,
        row_number() OVER (PARTITION BY child ORDER BY start_date) AS nth,
        lag(end_date) OVER (PARTITION BY child ORDER BY start_date) AS before_end
    FROM cla_periods
) p
LEFT JOIN (
    SELECT DISTINCT person_id AS child
    FROM ssd_cla_previous_permanence
    WHERE lapp_previous_permanence_option = 'P2'
) v ON v.child = p.child AND p.nth = 1
LEFT JOIN (
    SELECT person_id AS child, clae_cla_episode_ceased_date AS end_date
    FROM ssd_cla_episodes
    WHERE clae_cla_episode_ceased_reason IN ('E43', 'E44', 'E45', 'E46', 'E47', 'E48')
    UNION
    SELECT person_id, clpe_end_date
    FROM local_cla_periods
    WHERE clpe_end_reason IN ('E43', 'E44', 'E45', 'E46', 'E47', 'E48')
) g ON g.child = p.child AND g.end_date = p.before_end
WHERE v.child IS NOT NULL OR g.child IS NOT NULL
