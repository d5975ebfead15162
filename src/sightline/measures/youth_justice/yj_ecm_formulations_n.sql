-- id: yj_ecm_formulations_n
-- title: Formulations of enhanced case management
-- question: For how many children did we work out what lies behind?
-- area: Youth justice
-- kind: flow
-- unit: count
-- better: neutral
-- needs: local_youth_justice_assessments
-- official: Local: the speech and language therapists of the service.
-- traps: Formulations made, not review meetings.
SELECT a.person_id AS child, a.yjas_date AS date
FROM local_youth_justice_assessments a
WHERE a.yjas_kind = 'ecm' AND a.yjas_date IS NOT NULL
