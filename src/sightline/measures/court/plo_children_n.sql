-- id: plo_children_n
-- title: Children in pre-proceedings
-- question: How many children are in pre-proceedings?
-- area: Pre-proceedings and court
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: ssd_pre_proceedings
-- official: Public Law Outline.
-- traps: From the decision to begin to the step down or the issue of proceedings. Unborn children
--   count.
SELECT p.person_id AS child, d.day AS date
FROM ssd_pre_proceedings p
JOIN snapshots d ON p.prep_pre_pro_decision_date <= d.day
    AND (coalesce(p.prep_agree_stepdown_issue_date, p.open_until) IS NULL
        OR coalesce(p.prep_agree_stepdown_issue_date, p.open_until) > d.day)
