-- id: advocacy_feedback_before_start
-- title: Feedback on advocacy before it began
-- question: Was each young person asked after the advocate came?
-- area: Feedback, complaints and advocacy
-- kind: check
-- needs: local_advocacy_episodes
-- severity: warning
-- weakens: advocacy_excellent_pct advocacy_recommend_pct
-- rule: Feedback is given on or after the day on which the episode began.
-- mend: Correct the day of the feedback, or of the start.
SELECT e.person_id AS child, e.adep_feedback_date AS date,
    'local_advocacy_episodes' AS table_name,
    e.adep_episode_id AS row_id,
    'Before the episode began' AS found
FROM local_advocacy_episodes e
WHERE e.adep_feedback_date < e.adep_start_date
