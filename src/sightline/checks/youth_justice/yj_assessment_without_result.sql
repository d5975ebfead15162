-- id: yj_assessment_without_result
-- title: Language assessment without a result
-- question: Is the result of each assessment known?
-- area: Youth justice
-- kind: check
-- needs: local_youth_justice_assessments
-- severity: information
-- weakens: yj_slcn_need_pct yj_slcn_moderate_severe_pct yj_language_6th_percentile_pct
-- rule: A speech and language assessment has a level of need and a percentile.
-- mend: Enter the result.
SELECT a.person_id AS child, a.yjas_date AS date,
    'local_youth_justice_assessments' AS table_name,
    a.yjas_assessment_id AS row_id,
    CASE WHEN a.yjas_need IS NULL THEN 'No level of need' ELSE 'No percentile' END AS found
FROM local_youth_justice_assessments a
WHERE a.yjas_kind = 'speech_language'
    AND (a.yjas_need IS NULL OR a.yjas_percentile IS NULL)
