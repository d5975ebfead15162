-- id: advocacy_recommend_pct
-- title: Young people who would recommend advocacy
-- question: Would young people recommend an advocate?
-- area: Feedback, complaints and advocacy
-- kind: flow
-- unit: percent
-- better: higher
-- needs: local_advocacy_episodes
-- official: Local, from the provider.
-- traps: Of those asked who answered; the provider asks its own users. A blank is unknown, and
--   who was never asked is out.
SELECT e.person_id AS child, e.adep_feedback_date AS date,
    CASE e.adep_recommend WHEN 'Y' THEN 1 WHEN 'N' THEN 0 END AS met
FROM local_advocacy_episodes e
WHERE e.adep_feedback_date IS NOT NULL
