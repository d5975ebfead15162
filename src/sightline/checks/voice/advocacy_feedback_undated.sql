-- id: advocacy_feedback_undated
-- title: Feedback on advocacy without a day
-- question: Is it known when each young person was asked?
-- area: Feedback, complaints and advocacy
-- kind: check
-- needs: local_advocacy_episodes
-- severity: information
-- weakens: advocacy_excellent_pct advocacy_recommend_pct
-- rule: A rating or recommendation has the day on which it was given.
-- mend: Enter the day.
SELECT e.person_id AS child, e.adep_start_date AS date,
    'local_advocacy_episodes' AS table_name,
    e.adep_episode_id AS row_id,
    'No day of the feedback' AS found
FROM local_advocacy_episodes e
WHERE e.adep_feedback_date IS NULL
    AND (e.adep_rating IS NOT NULL OR e.adep_recommend IS NOT NULL)
