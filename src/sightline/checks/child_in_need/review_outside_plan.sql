-- id: review_outside_plan
-- title: Child in need review outside a plan
-- question: Which reviews are of no plan?
-- area: Children in need
-- kind: check
-- severity: warning
-- needs: local_cin_reviews, ssd_cin_plans
-- weakens: cin_review_timely_pct cin_reviews_overdue_n
-- rule: A child in need review is held while a plan of the child is open, its last day included.
-- mend: Correct the date of the review, or record the plan.
SELECT r.person_id AS child, r.cire_date AS date, 'local_cin_reviews' AS table_name,
    r.cire_review_id AS row_id, 'No plan open on that day' AS found
FROM local_cin_reviews r
LEFT JOIN ssd_cin_plans p ON p.person_id = r.person_id
    AND p.cinp_cin_plan_start_date <= r.cire_date
    AND (p.cinp_cin_plan_end_date IS NULL OR p.cinp_cin_plan_end_date >= r.cire_date)
WHERE p.person_id IS NULL
