-- id: yj_language_6th_percentile_pct
-- title: Children at or below the 6th percentile of language
-- question: How many of those assessed are among the lowest 6 in 100?
-- area: Youth justice
-- kind: flow
-- counts: children
-- unit: percent
-- better: neutral
-- needs: local_youth_justice_assessments
-- official: Local: the speech and language therapists of the service.
-- traps: Of children assessed, who were chosen for court orders and second out-of-court
--   disposals: not of all children. Without a result: unknown. A child assessed twice in the
--   period counts once, by the graver result. At the 6th percentile counts.
SELECT a.person_id AS child, a.yjas_date AS date,
    CASE WHEN a.yjas_percentile <= 6 THEN 1
        WHEN a.yjas_percentile > 6 THEN 0 END AS met
FROM local_youth_justice_assessments a
WHERE a.yjas_kind = 'speech_language' AND a.yjas_date IS NOT NULL
