-- id: recorded_figure_unknown
-- title: Recorded figure of no measure
-- question: Is every recorded figure of a measure that there is?
-- area: Sources
-- kind: check
-- severity: error
-- needs: local_recorded_figures
-- rule: A recorded figure names the id of a measure of the kind recorded, and no other unit.
-- mend: Correct the id or the unit in the file; sightline catalogue lists both.
SELECT NULL AS child, coalesce(f.reco_period_end, f.last_recorded) AS date,
    'local_recorded_figures' AS table_name,
    f.reco_measure || '|' || coalesce(CAST(f.reco_period_start AS VARCHAR), '') || '|'
        || coalesce(CAST(f.reco_period_end AS VARCHAR), '') || '|' || f.reco_by || '|'
        || f.reco_group AS row_id,
    CASE WHEN m.measure IS NULL THEN 'There is no recorded measure ' || f.reco_measure
        ELSE 'The unit is ' || f.reco_unit || ', and that of the measure ' || m.unit END AS found
FROM local_recorded_figures f
LEFT JOIN recorded_measures m ON m.measure = f.reco_measure
WHERE m.measure IS NULL OR (f.reco_unit IS NOT NULL AND f.reco_unit <> m.unit)
