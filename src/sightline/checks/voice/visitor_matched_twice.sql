-- id: visitor_matched_twice
-- title: Young person with two independent visitors at once
-- question: Has any young person two open matches?
-- area: Feedback, complaints and advocacy
-- kind: check
-- needs: local_independent_visitors
-- severity: information
-- weakens: iv_matched_n
-- rule: A young person has one visitor at a time.
-- mend: End the match that is over.
SELECT v.person_id AS child, v.invi_matched_date AS date,
    'local_independent_visitors' AS table_name, v.invi_match_id AS row_id,
    'An earlier match was not over' AS found
FROM local_independent_visitors v
WHERE EXISTS (SELECT 1 FROM local_independent_visitors o
    WHERE o.person_id = v.person_id AND o.invi_match_id <> v.invi_match_id
        AND (o.invi_matched_date < v.invi_matched_date OR (o.invi_matched_date = v.invi_matched_date
            AND o.invi_match_id < v.invi_match_id))
        AND (o.invi_ended_date IS NULL OR o.invi_ended_date > v.invi_matched_date))
