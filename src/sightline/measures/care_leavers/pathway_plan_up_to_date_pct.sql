-- id: pathway_plan_up_to_date_pct
-- title: Pathway plans reviewed within six months
-- question: Is every care leaver working to a plan of today?
-- area: Care leavers
-- kind: snapshot
-- unit: percent
-- better: higher
-- needs: ssd_care_leavers
-- standard: pathway_plan_review_months
-- standard_date: the day of the snapshot
-- official: Local, from the review date of Annex A list 9 (2024 edition).
-- traps: The date of the latest review only: whether the young person agreed with the plan is
--   not in it. Who wants no service is out. A list on which nobody has a date is taken for the
--   older edition, and nothing is known.
SELECT l.child, l.day AS date, l.team, l.worker,
    CASE WHEN l.shows_plan = 0 THEN NULL
        WHEN l.plan_reviewed >= add_months(l.day, -s.value) THEN 1 ELSE 0 END AS met
FROM care_leavers l
JOIN standards s ON s.name = 'pathway_plan_review_months'
    AND l.day >= s.valid_from AND l.day < s.valid_to
WHERE coalesce(l.in_touch, '') <> 'NREQ'
