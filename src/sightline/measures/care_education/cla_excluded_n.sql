-- id: cla_excluded_n
-- title: Children looked after who were excluded this school year
-- question: How many children in our care were excluded?
-- area: Education of children looked after
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: local_exclusions, local_cla_periods | ssd_cla_episodes
-- official: Suspensions and permanent exclusions, Department for Education (check the guidance
--   before quoting).
-- traps: From 1 September to the day, so compare a month with the same month of another year. In
--   care on the first day of the exclusion; withdrawn or overturned ones are out, which restates
--   the past. Children, not exclusions; the share of the roll is `cla_excluded_pct`.
SELECT e.child, y.day AS date
FROM exclusions e
JOIN school_years y ON e.start_date >= y.first_day AND e.start_date <= y.day
WHERE e.in_care = 1
