-- id: visitor_dates_out_of_order
-- title: Match with a visitor whose dates are out of order
-- question: Do the dates of each match follow one another?
-- area: Feedback, complaints and advocacy
-- kind: check
-- needs: local_independent_visitors
-- severity: warning
-- weakens: iv_matched_n iv_waiting_n
-- rule: A match is not before the request, and does not end before it began.
-- mend: Correct the date that is wrong.
SELECT v.person_id AS child, v.invi_asked_date AS date,
    'local_independent_visitors' AS table_name,
    v.invi_match_id AS row_id,
    CASE WHEN v.invi_matched_date < v.invi_asked_date THEN 'Matched before it was asked for'
        ELSE 'Ended before the match' END AS found
FROM local_independent_visitors v
WHERE v.invi_matched_date < v.invi_asked_date OR v.invi_ended_date < v.invi_matched_date
