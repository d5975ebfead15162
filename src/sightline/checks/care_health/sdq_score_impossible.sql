-- id: sdq_score_impossible
-- title: Strengths and difficulties score that cannot be
-- question: Is every score a whole number from 0 to 40?
-- area: Health of children looked after
-- kind: check
-- severity: error
-- needs: ssd_sdq_scores
-- weakens: sdq_average_score sdq_completion_pct
-- rule: A total score is a whole number from 0 to 40; without one there is a reason.
-- mend: Correct the score, or record why there is none.
SELECT s.person_id AS child, s.csdq_sdq_completed_date AS date, 'ssd_sdq_scores' AS table_name,
    s.csdq_table_id AS row_id,
    CASE WHEN s.csdq_sdq_score IS NULL THEN 'Neither a score nor a reason'
        ELSE concat('Score of ', s.csdq_sdq_score) END AS found
FROM ssd_sdq_scores s
LEFT JOIN sdq_scores g ON g.child = s.person_id
    AND g.scored_date = coalesce(s.csdq_sdq_completed_date, s.first_recorded)
WHERE (s.csdq_sdq_score IS NULL AND s.csdq_sdq_reason IS NULL)
    OR (s.csdq_sdq_score IS NOT NULL AND g.child IS NULL)
