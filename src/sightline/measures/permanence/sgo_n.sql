-- id: sgo_n
-- title: Children who left care to special guardians
-- question: How many children found a home with special guardians?
-- area: Permanence and adoption
-- kind: flow
-- counts: children
-- unit: count
-- better: higher
-- dimension: who the guardians are
-- needs: local_cla_periods | ssd_cla_episodes
-- official: Children looked after statistics (SSDA903), reasons E43 to E48.
-- traps: Children who left care to an order. Orders for children who were never in care are not here.
SELECT p.child, p.end_date AS date,
    CASE WHEN r.reason IN ('E43', 'E45', 'E46') THEN 'Former foster carers'
        ELSE 'Other carers' END AS category
FROM cla_periods p
JOIN (
    SELECT person_id AS child, clae_cla_episode_ceased_date AS end_date,
        clae_cla_episode_ceased_reason AS reason
    FROM ssd_cla_episodes
    UNION
    SELECT person_id, clpe_end_date, clpe_end_reason FROM local_cla_periods
) r ON r.child = p.child AND r.end_date = p.end_date
WHERE r.reason IN ('E43', 'E44', 'E45', 'E46', 'E47', 'E48')
