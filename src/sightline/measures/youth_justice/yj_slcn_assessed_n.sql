-- id: yj_slcn_assessed_n
-- title: Children assessed for speech, language and communication
-- question: How many children are assessed?
-- area: Youth justice
-- kind: flow
-- counts: children
-- unit: count
-- better: higher
-- needs: local_youth_justice_assessments
-- dimension: the need
-- official: Local: the speech and language therapists of the service.
-- traps: Children, each once in a period.
SELECT a.person_id AS child, a.yjas_date AS date, a.yjas_need AS category
FROM local_youth_justice_assessments a
WHERE a.yjas_kind = 'speech_language' AND a.yjas_date IS NOT NULL
