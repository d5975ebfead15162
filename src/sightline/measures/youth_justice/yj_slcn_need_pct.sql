-- id: yj_slcn_need_pct
-- title: Children with a speech, language and communication need
-- question: How many of those assessed have a need?
-- area: Youth justice
-- kind: flow
-- counts: children
-- unit: percent
-- better: neutral
-- needs: local_youth_justice_assessments
-- dimension: the need
-- official: Local: the speech and language therapists of the service.
-- traps: Of children assessed, who were chosen for court orders and second out-of-court
--   disposals: not of all children. Without a result: unknown. A child assessed twice in the
--   period counts once, by the graver result.
SELECT a.person_id AS child, a.yjas_date AS date, a.yjas_need AS category,
    CASE WHEN a.yjas_need = 'none' THEN 0 WHEN a.yjas_need IN ('mild', 'moderate', 'severe') THEN 1
    END AS met
FROM local_youth_justice_assessments a
WHERE a.yjas_kind = 'speech_language' AND a.yjas_date IS NOT NULL
