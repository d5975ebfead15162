-- Strengths and difficulties scores that can be: whole numbers from 0 to 40. The return (SSDA903)
-- gives no date: its score is of the year that ends on the day of the return.
SELECT person_id AS child, coalesce(csdq_sdq_completed_date, first_recorded) AS scored_date,
    CASE WHEN length(trim(csdq_sdq_score)) <= 2 THEN CAST(csdq_sdq_score AS DOUBLE) END AS score
FROM ssd_sdq_scores
WHERE trim(csdq_sdq_score) IN ('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12',
    '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27',
    '28', '29', '30', '31', '32', '33', '34', '35', '36', '37', '38', '39', '40')
