-- id: adopters_stage_1_over_n
-- title: Prospective adopters in stage 1 for longer than two months
-- question: Which families wait too long in the first stage?
-- area: Permanence and adoption
-- kind: snapshot
-- subject: family
-- counts: subjects
-- unit: count
-- better: lower
-- needs: local_adopters
-- standard: adopter_stage_1_months
-- standard_date: the start of stage 1
-- official: Statutory guidance on adoption; check the guidance before quoting.
-- traps: Stage 1 open on the day and begun more than the standard before it. The family may have asked
--   for the time.
SELECT DISTINCT coalesce(a.adop_family_id, a.adop_adopter_id) AS subject, d.day AS date
FROM local_adopters a
JOIN snapshots d ON a.adop_stage1_start_date <= d.day
    AND (a.adop_stage1_end_date IS NULL OR a.adop_stage1_end_date > d.day)
    AND (a.adop_approved_date IS NULL OR a.adop_approved_date > d.day)
    AND (coalesce(a.adop_left_date, a.open_until) IS NULL
        OR coalesce(a.adop_left_date, a.open_until) > d.day)
JOIN standards x ON x.name = 'adopter_stage_1_months'
    AND a.adop_stage1_start_date >= x.valid_from AND a.adop_stage1_start_date < x.valid_to
WHERE add_months(a.adop_stage1_start_date, x.value) < d.day
