-- id: foster_review_overdue
-- title: Foster carers not reviewed for over a year
-- question: Is every approval reviewed each year?
-- area: Fostering
-- kind: check
-- severity: warning
-- needs: local_fostering_households
-- weakens: foster_households_n
-- rule: The approval of a fostering household is reviewed within twelve months of the approval
--   and of each review (Fostering Services Regulations 2011; check the guidance before quoting).
-- mend: Review the approval, or record the review or the end.
SELECT NULL AS child, coalesce(f.foho_last_review_date, f.foho_approved_date) AS date,
    'local_fostering_households' AS table_name, f.foho_household_id AS row_id,
    CASE WHEN f.foho_last_review_date IS NULL THEN 'Never reviewed'
        ELSE 'Reviewed ' || CAST(f.foho_last_review_date AS VARCHAR) END AS found
FROM local_fostering_households f
CROSS JOIN check_now n
WHERE f.foho_ended_date IS NULL AND f.open_until IS NULL AND f.foho_approved_date <= n.day
    AND add_months(coalesce(f.foho_last_review_date, f.foho_approved_date), 12) < n.day
