-- id: pathway_review_missing
-- title: Care leaver without a pathway plan review in six months
-- question: Is the pathway plan of every care leaver reviewed?
-- area: Care leavers
-- kind: check
-- severity: warning
-- needs: ssd_care_leavers
-- rule: A care leaver has a pathway plan review within the six months before the extract, where
--   the extract carries the date at all.
-- mend: Review the pathway plan, or enter the date of the review.
SELECT l.person_id AS child, n.day AS date, l.clea_care_leaver_allocated_team AS team,
    l.clea_care_leaver_worker_id AS worker, 'ssd_care_leavers' AS table_name,
    l.clea_table_id AS row_id,
    CASE WHEN l.clea_pathway_plan_review_date IS NULL THEN 'No review'
        ELSE 'Last review ' || CAST(l.clea_pathway_plan_review_date AS VARCHAR) END AS found
FROM ssd_care_leavers l
CROSS JOIN check_now n
WHERE l.absent_from IS NULL AND l.row_sources <> 'ssda903'
    AND coalesce(l.clea_care_leaver_in_touch, '') NOT IN ('DIED', 'RHOM', 'NREQ')
    AND (l.clea_pathway_plan_review_date IS NULL
        OR l.clea_pathway_plan_review_date < add_months(n.day, -6))
    AND 1 <= (SELECT count(*) FROM ssd_care_leavers k
        WHERE k.clea_pathway_plan_review_date IS NOT NULL)
