-- id: recorded_figure_unusable
-- title: Recorded figure that cannot be shown
-- question: Has every recorded figure a period, a grouping and a value?
-- area: Sources
-- kind: check
-- severity: error
-- needs: local_recorded_figures
-- rule: A recorded figure has a first and a last day in this order, a grouping of figures or all,
--   and a value, or a numerator.
-- mend: Fill in or correct the row and load the file again.
SELECT NULL AS child, coalesce(f.reco_period_end, f.last_recorded) AS date,
    'local_recorded_figures' AS table_name,
    f.reco_measure || '|' || coalesce(CAST(f.reco_period_start AS VARCHAR), '') || '|'
        || coalesce(CAST(f.reco_period_end AS VARCHAR), '') || '|' || f.reco_by || '|'
        || f.reco_group AS row_id,
    CASE WHEN f.reco_period_start IS NULL OR f.reco_period_end IS NULL
            THEN 'A day of the period is missing'
        WHEN f.reco_period_start > f.reco_period_end THEN 'The period ends before it starts'
        WHEN f.reco_value IS NULL AND f.reco_numerator IS NULL THEN 'There is no value'
        WHEN f.reco_value IS NULL AND f.reco_denominator = 0 THEN 'The denominator is 0'
        ELSE 'There is no grouping ' || f.reco_by END AS found
FROM local_recorded_figures f
WHERE f.reco_period_start IS NULL OR f.reco_period_end IS NULL
    OR f.reco_period_start > f.reco_period_end
    OR (f.reco_value IS NULL AND (f.reco_numerator IS NULL OR f.reco_denominator = 0))
    OR f.reco_by NOT IN ('all', 'team', 'locality', 'worker', 'age_band', 'sex', 'ethnic_group',
        'disability', 'category')
