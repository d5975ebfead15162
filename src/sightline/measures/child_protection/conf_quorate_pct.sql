-- id: conf_quorate_pct
-- title: Conferences that were quorate
-- question: Were enough agencies there to decide?
-- area: Child protection
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: local_conferences | ssd_cp_reviews
-- dimension: initial or review conference
-- official: Local.
-- traps: Each child of a conference with an answer; a blank is listed as unknown. The SSD says it of
--   reviews only; the council's own feed of initial conferences too, and stands where both have a
--   conference of the child on the day.
SELECT person_id AS child, cfer_date AS date, cfer_kind AS category,
    CASE cfer_quorate WHEN 'Y' THEN 1 WHEN 'N' THEN 0 END AS met
FROM local_conferences
UNION ALL
SELECT r.person_id, r.cppr_cp_review_date, 'review',
    CASE r.cppr_cp_review_quorate WHEN 'Y' THEN 1 WHEN 'N' THEN 0 END
FROM ssd_cp_reviews r
LEFT JOIN local_conferences c ON c.person_id = r.person_id AND c.cfer_date = r.cppr_cp_review_date
WHERE c.person_id IS NULL AND r.cppr_cp_review_date IS NOT NULL
