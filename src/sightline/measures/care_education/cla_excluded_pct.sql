-- id: cla_excluded_pct
-- title: Share of the virtual school that was excluded this school year
-- question: What share of our pupils was excluded?
-- area: Education of children looked after
-- kind: snapshot
-- unit: percent
-- better: lower
-- needs: local_exclusions, local_virtual_school_roll, local_cla_periods | ssd_cla_episodes
-- official: Local: the count of `cla_excluded_n` over the roll.
-- traps: Pupils on the roll on the day. A child who was excluded and has left the roll is in
--   `cla_excluded_n` only.
SELECT r.child, r.day AS date, CASE WHEN x.child IS NULL THEN 0 ELSE 1 END AS met
FROM virtual_roll r
LEFT JOIN (
    SELECT DISTINCT e.child, y.day
    FROM exclusions e
    JOIN school_years y ON e.start_date >= y.first_day AND e.start_date <= y.day
    WHERE e.in_care = 1
) x ON x.child = r.child AND x.day = r.day
