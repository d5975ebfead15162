-- id: pre_proceedings_review_outside
-- title: Review of a family that is not in pre-proceedings
-- question: Does every review belong to pre-proceedings?
-- area: Pre-proceedings and court
-- kind: check
-- severity: warning
-- needs: local_pre_proceedings_reviews, ssd_pre_proceedings
-- weakens: plo_review_6w_pct
-- rule: A review lies between the decision to begin pre-proceedings and their end.
-- mend: Enter the pre-proceedings, or correct the day of the review.
SELECT r.person_id AS child, r.pprv_date AS date, 'local_pre_proceedings_reviews' AS table_name,
    r.pprv_review_id AS row_id, 'Not in pre-proceedings' AS found
FROM local_pre_proceedings_reviews r
LEFT JOIN ssd_pre_proceedings p ON p.person_id = r.person_id
    AND p.prep_pre_pro_decision_date <= r.pprv_date
    AND (p.prep_agree_stepdown_issue_date IS NULL
        OR p.prep_agree_stepdown_issue_date >= r.pprv_date)
WHERE p.person_id IS NULL
