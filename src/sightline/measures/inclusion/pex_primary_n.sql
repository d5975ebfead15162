-- id: pex_primary_n
-- title: Permanent exclusions from primary schools this school year
-- question: How many children lost their primary school?
-- area: Inclusion and schools
-- kind: snapshot
-- unit: count
-- better: lower
-- needs: local_exclusions
-- official: Suspensions and permanent exclusions, Department for Education (check the guidance
--   before quoting).
-- traps: From 1 September to the day: compare June with June. Withdrawn and overturned ones are
--   out, which restates the past. `exclusions_permanent_n` counts those of a period, in all
--   schools.
SELECT e.child, y.day AS date
FROM exclusions e
JOIN school_years y ON e.start_date >= y.first_day AND e.start_date <= y.day
WHERE e.kind = 'PERMANENT' AND e.phase = 'PRIMARY'
