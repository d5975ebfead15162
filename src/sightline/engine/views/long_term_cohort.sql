-- long_term_cohort
-- Children whose plan is long-term care on each snapshot day, from the matching feed: one row for
-- each, and whether a match has been agreed.
SELECT m.person_id AS child, d.day,
    max(CASE WHEN m.ltma_matched_date <= d.day THEN 1 ELSE 0 END) AS is_matched
FROM local_long_term_matches m
JOIN snapshots d ON m.ltma_cohort_from_date <= d.day
    AND (coalesce(m.ltma_ended_date, m.open_until) IS NULL
        OR coalesce(m.ltma_ended_date, m.open_until) > d.day)
GROUP BY m.person_id, d.day
