-- id: pathway_plan_overdue_n
-- title: Care leavers whose pathway plan is over six months old
-- question: Whose plan should have been reviewed by now?
-- area: Care leavers
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: ssd_care_leavers
-- standard: pathway_plan_review_months
-- standard_date: the day of the snapshot
-- official: Local.
-- traps: Stands beside the share that is up to date. Without any review date on the list the
--   count is 0 and says nothing: see the share, which is then no data.
SELECT l.child, l.day AS date, l.team, l.worker,
    coalesce(cast(l.plan_reviewed AS VARCHAR), 'never') AS detail
FROM care_leavers l
JOIN standards s ON s.name = 'pathway_plan_review_months'
    AND l.day >= s.valid_from AND l.day < s.valid_to
WHERE coalesce(l.in_touch, '') <> 'NREQ' AND l.shows_plan = 1
    AND (l.plan_reviewed IS NULL OR l.plan_reviewed < add_months(l.day, -s.value))
