-- id: cin_reviews_overdue_n
-- title: Children in need whose review is overdue
-- question: Whose child in need plan has not been reviewed when it should be?
-- area: Children in need
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: ssd_cin_plans, local_cin_reviews
-- standard: cin_review_first_months, cin_review_months
-- standard_date: the plan's start, or the review before
-- official: Local. It stands beside the share of reviews held in time.
-- traps: Late from the day after the last day in time.
SELECT c.child, d.day AS date, h.team, h.worker
FROM plan_clocks c
JOIN snapshots d ON c.due_date < d.day AND (c.next_date IS NULL OR c.next_date > d.day)
    AND (c.out_of_stock IS NULL OR c.out_of_stock > d.day)
LEFT JOIN holders h ON h.child = c.child AND h.day = d.day AND h.list = '6'
WHERE c.kind = 'cin_review'
