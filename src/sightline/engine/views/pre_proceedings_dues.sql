-- pre_proceedings_dues
-- Each review that a child's pre-proceedings ask for: within six weeks of the decision to begin
-- them, and of each review. A meeting at the start is not a review.
WITH steps AS (
    SELECT person_id AS child, prep_plo_family_id AS family,
        prep_pre_pro_decision_date AS began,
        coalesce(prep_agree_stepdown_issue_date, open_until) AS ended_date,
        prep_pre_pro_decision_date AS from_date, 0 AS after_review
    FROM ssd_pre_proceedings
    WHERE prep_pre_pro_decision_date IS NOT NULL
    UNION ALL
    SELECT DISTINCT p.person_id, p.prep_plo_family_id, p.prep_pre_pro_decision_date,
        coalesce(p.prep_agree_stepdown_issue_date, p.open_until), r.pprv_date, 1
    FROM ssd_pre_proceedings p
    JOIN local_pre_proceedings_reviews r ON r.person_id = p.person_id
        AND r.pprv_date >= p.prep_pre_pro_decision_date
        AND (p.prep_agree_stepdown_issue_date IS NULL
            OR r.pprv_date <= p.prep_agree_stepdown_issue_date)
),
chained AS (
    SELECT child, family, began, ended_date, from_date,
        lead(from_date) OVER (PARTITION BY child, began ORDER BY from_date, after_review)
            AS done_date
    FROM steps
)
SELECT c.child, c.family, c.began, c.ended_date, c.from_date, c.done_date,
    add_days(c.from_date, 7 * x.value) AS due_date
FROM chained c
JOIN standards x ON x.name = 'pre_proceedings_review_weeks'
    AND c.from_date >= x.valid_from AND c.from_date < x.valid_to
