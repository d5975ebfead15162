-- id: review_outside_cp_plan
-- title: Review conference outside a child protection plan
-- question: Which review conferences are of no plan?
-- area: Child protection
-- kind: check
-- severity: warning
-- needs: ssd_cp_reviews, ssd_cp_plans
-- weakens: cp_reviews_in_time_pct cp_reviews_overdue_n
-- rule: A review conference is held while the child is on a plan, the last day included.
-- mend: Correct the date of the review, or record the plan.
SELECT r.person_id AS child, r.cppr_cp_review_date AS date, 'ssd_cp_reviews' AS table_name,
    r.cppr_cp_review_id AS row_id, 'No plan open on that day' AS found
FROM ssd_cp_reviews r
LEFT JOIN ssd_cp_plans p ON p.person_id = r.person_id
    AND p.cppl_cp_plan_start_date <= r.cppr_cp_review_date
    AND (p.cppl_cp_plan_end_date IS NULL OR p.cppl_cp_plan_end_date >= r.cppr_cp_review_date)
WHERE p.person_id IS NULL AND r.cppr_cp_review_date IS NOT NULL
