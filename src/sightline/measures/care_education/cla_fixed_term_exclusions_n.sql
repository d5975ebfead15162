-- id: cla_fixed_term_exclusions_n
-- title: Suspensions of children looked after this school year
-- question: How often are children in our care suspended?
-- area: Education of children looked after
-- kind: snapshot
-- unit: count
-- better: lower
-- needs: local_exclusions, local_cla_periods | ssd_cla_episodes
-- official: Suspensions and permanent exclusions, Department for Education (check the guidance
--   before quoting).
-- traps: From 1 September to the day, so compare a month with the same month of another year. In
--   care on the first day of the exclusion; withdrawn or overturned ones are out, which restates
--   the past.
SELECT e.child, y.day AS date
FROM exclusions e
JOIN school_years y ON e.start_date >= y.first_day AND e.start_date <= y.day
WHERE e.in_care = 1 AND e.kind = 'SUSPENSION'
