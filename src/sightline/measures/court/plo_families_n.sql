-- id: plo_families_n
-- title: Families in pre-proceedings
-- question: How many families are in pre-proceedings?
-- area: Pre-proceedings and court
-- kind: snapshot
-- subject: family
-- counts: subjects
-- unit: count
-- better: neutral
-- needs: ssd_pre_proceedings
-- official: Public Law Outline.
-- traps: From the decision to begin to the step down or the issue of proceedings. A child without a
--   family in the record stands for a family of its own.
SELECT DISTINCT coalesce(p.prep_plo_family_id, p.person_id) AS subject, d.day AS date
FROM ssd_pre_proceedings p
JOIN snapshots d ON p.prep_pre_pro_decision_date <= d.day
    AND (coalesce(p.prep_agree_stepdown_issue_date, p.open_until) IS NULL
        OR coalesce(p.prep_agree_stepdown_issue_date, p.open_until) > d.day)
