-- id: cmoe_monitored_n
-- title: Children monitored by the group on missing education
-- question: How many children does the group watch?
-- area: Inclusion and schools
-- kind: flow
-- counts: children
-- unit: count
-- better: neutral
-- needs: local_missing_education_reviews
-- dimension: rating
-- official: Local: a monthly meeting.
-- traps: Children discussed at a meeting of the period, each once however often: a longer window
--   is not the sum of its months.
SELECT person_id AS child, cmor_meeting_date AS date, cmor_rag AS category
FROM local_missing_education_reviews
WHERE cmor_meeting_date IS NOT NULL
