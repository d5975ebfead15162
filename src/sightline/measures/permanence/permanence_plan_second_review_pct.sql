-- id: permanence_plan_second_review_pct
-- title: Children with a permanence plan by their second review
-- question: Is there a plan for a home that lasts by the second review?
-- area: Permanence and adoption
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: ssd_cla_reviews, ssd_cla_care_plan, local_cla_periods | ssd_cla_episodes
-- official: Care Planning Regulations 2010: a plan for permanence by the second review.
-- traps: Second reviews held in the period, of each period of care. A plan begun on the day of the
--   review is in time. One agreed at the review and recorded later with its own date counts.
-- differs: The share after four months in care asks on a day, whether a review was held or not.
SELECT r.child, r.done_date AS date,
    CASE WHEN c.child IS NOT NULL THEN 1 ELSE 0 END AS met
FROM cla_review_dues r
LEFT JOIN (
    SELECT DISTINCT x.child, x.start_date
    FROM cla_review_dues x
    JOIN ssd_cla_care_plan c ON c.person_id = x.child
        AND c.lacp_cla_care_plan_start_date <= x.done_date
        AND c.lacp_cla_care_plan_start_date >= x.start_date
    WHERE x.number = 2 AND c.lacp_cla_care_plan_json IS NOT NULL
) c ON c.child = r.child AND c.start_date = r.start_date
WHERE r.number = 2 AND r.done_date IS NOT NULL
