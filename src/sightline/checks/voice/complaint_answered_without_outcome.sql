-- id: complaint_answered_without_outcome
-- title: Complaint answered without an outcome
-- question: Is it recorded whether each complaint was justified?
-- area: Feedback, complaints and advocacy
-- kind: check
-- needs: local_complaints
-- severity: information
-- weakens: complaints_upheld_pct
-- rule: A stage that was answered has an outcome, and an outcome a date.
-- mend: Enter the outcome, or the day of the answer.
SELECT c.child, c.started AS date, 'local_complaints' AS table_name, c.complaint AS row_id,
    concat('Stage ', CAST(c.stage AS VARCHAR),
        CASE WHEN c.outcome IS NULL THEN ' has no outcome' ELSE ' has no day' END) AS found
FROM complaint_stages c
WHERE (c.answered IS NULL AND c.outcome IS NOT NULL)
    OR (c.answered IS NOT NULL AND c.outcome IS NULL)
