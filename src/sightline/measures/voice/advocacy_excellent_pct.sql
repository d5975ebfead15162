-- id: advocacy_excellent_pct
-- title: Young people who rate advocacy excellent
-- question: Is the advocacy service excellent?
-- area: Feedback, complaints and advocacy
-- kind: flow
-- unit: percent
-- better: higher
-- needs: local_advocacy_episodes
-- dimension: the rating
-- official: Local, from the provider.
-- traps: Of those asked who answered; the provider asks its own users. A blank is unknown, and
--   who was never asked is out.
SELECT e.person_id AS child, e.adep_feedback_date AS date, e.adep_rating AS category,
    CASE WHEN e.adep_rating = 'excellent' THEN 1 WHEN e.adep_rating IS NOT NULL THEN 0 END AS met
FROM local_advocacy_episodes e
WHERE e.adep_feedback_date IS NOT NULL
