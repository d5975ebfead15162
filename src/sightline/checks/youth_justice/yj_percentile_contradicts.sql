-- id: yj_percentile_contradicts
-- title: Percentile that cannot be, or contradicts the need
-- question: Do percentile and need agree?
-- area: Youth justice
-- kind: check
-- needs: local_youth_justice_assessments
-- severity: warning
-- weakens: yj_language_6th_percentile_pct yj_slcn_need_pct
-- rule: A percentile lies from 0 to 100, and one at or below the 6th is a need.
-- mend: Correct the one that is wrong.
SELECT a.person_id AS child, a.yjas_date AS date,
    'local_youth_justice_assessments' AS table_name,
    a.yjas_assessment_id AS row_id,
    concat('Percentile ', CAST(a.yjas_percentile AS VARCHAR), ', need ',
        coalesce(a.yjas_need, 'not given')) AS found
FROM local_youth_justice_assessments a
WHERE a.yjas_percentile < 0 OR a.yjas_percentile > 100
    OR (a.yjas_percentile <= 6 AND a.yjas_need = 'none')
