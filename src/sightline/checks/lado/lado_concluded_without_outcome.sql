-- id: lado_concluded_without_outcome
-- title: Allegation concluded without an outcome
-- question: Is it recorded how each allegation ended, and whether it was one?
-- area: Allegations against adults
-- kind: check
-- needs: local_lado_contacts
-- severity: warning
-- weakens: lado_threshold_met_n lado_concluded_in_time_pct
-- rule: A concluded contact says whether the threshold was met, and how it ended.
-- mend: Enter the outcome and the threshold.
SELECT NULL AS child, l.lado_concluded_date AS date, 'local_lado_contacts' AS table_name,
    l.lado_contact_id AS row_id,
    CASE WHEN l.lado_outcome IS NULL THEN 'No outcome' ELSE 'Threshold not answered' END AS found
FROM local_lado_contacts l
WHERE l.lado_concluded_date IS NOT NULL
    AND (l.lado_outcome IS NULL OR l.lado_threshold_met IS NULL)
