-- id: exclusions_permanent_n
-- title: Permanent exclusions
-- question: How many children lose their school?
-- area: Inclusion and schools
-- kind: flow
-- unit: count
-- better: lower
-- needs: local_exclusions
-- dimension: kind of school
-- official: Suspensions and permanent exclusions, Department for Education (check the guidance
--   before quoting).
-- traps: By first day, in all schools; the 12 months to August are a school year. Withdrawn and
--   overturned ones are out.
SELECT e.child, e.start_date AS date, e.phase AS category
FROM exclusions e
WHERE e.kind = 'PERMANENT'
