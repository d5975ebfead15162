-- id: plo_over_16w_n
-- title: Children in pre-proceedings for longer than 16 weeks
-- question: Which families have been in pre-proceedings for too long?
-- area: Pre-proceedings and court
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: ssd_pre_proceedings
-- standard: pre_proceedings_weeks
-- standard_date: the day of the decision to begin
-- official: Public Law Outline; 16 weeks is a national aim, check the guidance before quoting.
-- traps: Open on the day and begun more than the standard before it.
SELECT p.person_id AS child, d.day AS date
FROM ssd_pre_proceedings p
JOIN standards x ON x.name = 'pre_proceedings_weeks'
    AND p.prep_pre_pro_decision_date >= x.valid_from
    AND p.prep_pre_pro_decision_date < x.valid_to
JOIN snapshots d ON add_days(p.prep_pre_pro_decision_date, 7 * x.value) < d.day
    AND (coalesce(p.prep_agree_stepdown_issue_date, p.open_until) IS NULL
        OR coalesce(p.prep_agree_stepdown_issue_date, p.open_until) > d.day)
