-- id: foster_in_assessment_n
-- title: Prospective fostering families in assessment
-- question: How many families are on the way to being approved?
-- area: Fostering
-- kind: snapshot
-- subject: household
-- counts: subjects
-- unit: count
-- better: higher
-- dimension: mainstream or connected
-- needs: local_fostering_pipeline
-- official: Ofsted fostering data collection.
-- traps: Stage 1 or stage 2 has begun by the day, and they are neither approved nor gone.
SELECT DISTINCT f.fopi_household_id AS subject, d.day AS date,
    CASE WHEN f.fopi_kind = 'CONNECTED' THEN 'Connected' ELSE 'Mainstream' END AS category
FROM local_fostering_pipeline f
JOIN snapshots d ON coalesce(f.fopi_stage1_start_date, f.fopi_stage2_start_date) <= d.day
    AND (f.fopi_approved_date IS NULL OR f.fopi_approved_date > d.day)
    AND (coalesce(f.fopi_left_date, f.open_until) IS NULL
        OR coalesce(f.fopi_left_date, f.open_until) > d.day)
WHERE f.fopi_household_id IS NOT NULL
