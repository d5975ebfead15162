-- id: cin_all_open_rate_10k
-- title: Children in need of every kind for each 10,000 children
-- question: How many children have an open case with social care, for the size of the area?
-- area: Children in need
-- kind: snapshot
-- counts: children
-- unit: rate per 10,000
-- better: neutral
-- needs: local_cin_cases | ssd_cin_episodes, ssd_cp_plans, local_cla_periods | ssd_cla_episodes
-- dimension: on a plan, looked after or other open case
-- official: Children in need statistics, table B1: every episode of need open at 31 March, those on a
--   plan, looked after and leaving care included.
-- traps: Each child once, never annualised. Unborn children count. Care leavers count where their case is
--   an open episode; those on list 9 of Annex A alone do not, so with Annex A alone the rate is a little
--   low. Referrals that ended with no further action are not cases.
-- differs: cin_number_n leaves out plans and care: never plot the two together.
SELECT o.child, o.day AS date,
    CASE WHEN p.child IS NOT NULL THEN 'On a child protection plan'
        WHEN l.child IS NOT NULL THEN 'Looked after' ELSE 'Other open case' END AS category
FROM (
    SELECT c.child, d.day
    FROM cin_cases c
    JOIN snapshots d ON c.start_date <= d.day AND (c.out_of_stock IS NULL OR c.out_of_stock > d.day)
    UNION
    SELECT child, day FROM cp_open
    UNION
    SELECT a.child, d.day
    FROM cla_periods a
    JOIN snapshots d ON a.start_date <= d.day AND (a.out_of_stock IS NULL OR a.out_of_stock > d.day)
) o
LEFT JOIN cp_open p ON p.child = o.child AND p.day = o.day
LEFT JOIN (
    SELECT DISTINCT a.child, d.day
    FROM cla_periods a
    JOIN snapshots d ON a.start_date <= d.day AND (a.out_of_stock IS NULL OR a.out_of_stock > d.day)
) l ON l.child = o.child AND l.day = o.day
