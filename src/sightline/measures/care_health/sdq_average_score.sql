-- id: sdq_average_score
-- title: Average strengths and difficulties score
-- question: How great are the difficulties of the children in our care?
-- area: Health of children looked after
-- kind: snapshot
-- unit: score
-- better: lower
-- needs: local_cla_periods | ssd_cla_episodes, ssd_sdq_scores
-- official: SSDA903 return, OC2, at 31 March.
-- traps: The latest score of the 12 months, each child once. A score put right later changes the
--   past: compare as reported with as now known. Without a birth date the age is unknown: out.
SELECT p.child, d.day AS date, h.team, h.worker, s.score AS value
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
JOIN people b ON b.child = p.child
LEFT JOIN (
    SELECT s.child, d.day, s.score, row_number() OVER (PARTITION BY s.child, d.day
        ORDER BY s.scored_date DESC, s.score DESC) AS nth
    FROM sdq_scores s
    JOIN snapshots d ON s.scored_date > add_months(d.day, -12) AND s.scored_date <= d.day
) s ON s.child = p.child AND s.day = d.day AND s.nth = 1
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
WHERE add_months(p.start_date, 12) <= d.day AND age_on(b.birth, d.day) BETWEEN 4 AND 16
