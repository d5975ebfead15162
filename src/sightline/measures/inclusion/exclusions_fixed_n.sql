-- id: exclusions_fixed_n
-- title: Suspensions
-- question: How often are children sent home for a time?
-- area: Inclusion and schools
-- kind: flow
-- unit: count
-- better: lower
-- needs: local_exclusions
-- dimension: kind of school
-- official: Suspensions and permanent exclusions, Department for Education (check the guidance
--   before quoting).
-- traps: By first day, in all schools; the 12 months to August are a school year. Withdrawn and
--   overturned ones are out. Suspensions, not children.
SELECT e.child, e.start_date AS date, e.phase AS category
FROM exclusions e
WHERE e.kind = 'SUSPENSION'
