-- edge_of_care_judged
-- Each child referred to the edge of care panel, judged when three months have passed: prevented is 1
-- where the child was not looked after in between. A child who was in care when referred is left out;
-- one who left care on that very day is not in care.
SELECT e.person_id AS child, e.eoca_referred_date AS referred_date,
    add_months(e.eoca_referred_date, x.value) AS judged_date,
    CASE WHEN min(p.start_date) IS NULL THEN 1 ELSE 0 END AS prevented
FROM local_edge_of_care e
JOIN standards x ON x.name = 'edge_of_care_months'
    AND e.eoca_referred_date >= x.valid_from AND e.eoca_referred_date < x.valid_to
LEFT JOIN cla_periods n ON n.child = e.person_id AND n.start_date <= e.eoca_referred_date
    AND (n.out_of_stock IS NULL OR n.out_of_stock > e.eoca_referred_date)
LEFT JOIN cla_periods p ON p.child = e.person_id AND p.start_date > e.eoca_referred_date
    AND p.start_date <= add_months(e.eoca_referred_date, x.value)
WHERE e.eoca_referred_date IS NOT NULL AND n.child IS NULL
GROUP BY e.person_id, e.eoca_referred_date, x.value
