-- id: adopters_in_assessment_n
-- title: Prospective adoptive families in assessment
-- question: How many families are on the way to being approved?
-- area: Permanence and adoption
-- kind: snapshot
-- subject: family
-- counts: subjects
-- unit: count
-- better: neutral
-- dimension: stage
-- needs: local_adopters
-- official: Ofsted Annex A list 11.
-- traps: In stage 1 or stage 2 on the day; families between the two stages are a measure of their
--   own, in addition to these.
SELECT DISTINCT coalesce(a.adop_family_id, a.adop_adopter_id) AS subject, d.day AS date,
    CASE WHEN a.adop_stage2_start_date <= d.day THEN 'Stage 2' ELSE 'Stage 1' END AS category
FROM local_adopters a
JOIN snapshots d ON a.adop_stage1_start_date <= d.day
    AND (a.adop_approved_date IS NULL OR a.adop_approved_date > d.day)
    AND (coalesce(a.adop_left_date, a.open_until) IS NULL
        OR coalesce(a.adop_left_date, a.open_until) > d.day)
WHERE a.adop_stage1_end_date IS NULL OR a.adop_stage1_end_date > d.day
    OR a.adop_stage2_start_date <= d.day
