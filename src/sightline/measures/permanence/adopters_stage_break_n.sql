-- id: adopters_stage_break_n
-- title: Prospective adoptive families between stage 1 and stage 2
-- question: How many families pause before the second stage?
-- area: Permanence and adoption
-- kind: snapshot
-- subject: family
-- counts: subjects
-- unit: count
-- better: neutral
-- needs: local_adopters
-- official: Ofsted Annex A list 11.
-- traps: Stage 1 has ended and stage 2 has not begun by the day. In addition to those in assessment.
SELECT DISTINCT coalesce(a.adop_family_id, a.adop_adopter_id) AS subject, d.day AS date
FROM local_adopters a
JOIN snapshots d ON a.adop_stage1_end_date <= d.day
    AND (a.adop_stage2_start_date IS NULL OR a.adop_stage2_start_date > d.day)
    AND (a.adop_approved_date IS NULL OR a.adop_approved_date > d.day)
    AND (coalesce(a.adop_left_date, a.open_until) IS NULL
        OR coalesce(a.adop_left_date, a.open_until) > d.day)
