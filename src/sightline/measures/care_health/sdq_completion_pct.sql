-- id: sdq_completion_pct
-- title: Children with a strengths and difficulties score in 12 months
-- question: Do we know how the children in our care feel?
-- area: Health of children looked after
-- kind: snapshot
-- unit: percent
-- better: higher
-- needs: local_cla_periods | ssd_cla_episodes, ssd_sdq_scores
-- official: SSDA903 return, OC2, at 31 March.
-- traps: A reason for having no score is not a score. The return asks for children of 4 to 16 in
--   care for 12 months or more. Without a birth date the age is unknown: out.
SELECT p.child, d.day AS date, h.team, h.worker, CASE WHEN s.score IS NULL THEN 0 ELSE 1 END AS met
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
