-- id: cmoe_closed_green_n
-- title: Cases of missing education closed as green
-- question: How many children are back in education?
-- area: Inclusion and schools
-- kind: flow
-- counts: children
-- unit: count
-- better: higher
-- needs: local_missing_education_reviews
-- official: Local.
-- traps: Rated green and closed at the same meeting. Closed at red is another end: it is not
--   counted.
SELECT person_id AS child, cmor_meeting_date AS date
FROM local_missing_education_reviews
WHERE cmor_rag = 'GREEN' AND cmor_closed = 'Y'
