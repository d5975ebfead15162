-- id: sw_vacancy_posts_pct
-- title: Social work posts that are vacant, counted as posts
-- question: How many of every hundred posts are empty?
-- area: Workforce
-- kind: snapshot
-- subject: post
-- unit: percent
-- better: lower
-- needs: local_posts
-- official: Local.
-- differs: Posts, where the workforce census counts full-time equivalents: sw_vacancy_rate_pct.
-- traps: A part-time post weighs as much as a full one.
SELECT p.post_post_id AS subject, d.day AS date, p.post_team AS team,
    CASE WHEN p.post_state IN ('agency', 'vacant') THEN 1
        WHEN p.post_state = 'filled' THEN 0 END AS met
FROM local_posts p
JOIN snapshots d ON p.post_from_date <= d.day
    AND (coalesce(p.post_to_date, p.open_until) IS NULL
        OR coalesce(p.post_to_date, p.open_until) > d.day)
WHERE p.post_social_worker = 'Y'
