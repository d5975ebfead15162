-- id: cp_reviews_overdue_n
-- title: Children on a plan whose review conference is overdue
-- question: Whose plan has not been reviewed when it must be?
-- area: Child protection
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: ssd_cp_plans, ssd_cp_reviews
-- standard: cp_review_first_months, cp_review_months
-- standard_date: the plan's start, or the review before
-- official: Working Together: within three months of the initial conference, then within six. It stands
--   beside the share of plans reviewed in time.
-- traps: Late from the day after the last day in time. Annex A has the last review only.
SELECT c.child, d.day AS date, h.team, h.worker
FROM plan_clocks c
JOIN snapshots d ON c.due_date < d.day AND (c.next_date IS NULL OR c.next_date > d.day)
    AND (c.out_of_stock IS NULL OR c.out_of_stock > d.day)
LEFT JOIN holders h ON h.child = c.child AND h.day = d.day AND h.list = '7'
WHERE c.kind = 'cp_review'
