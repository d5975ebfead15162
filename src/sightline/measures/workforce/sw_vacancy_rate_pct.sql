-- id: sw_vacancy_rate_pct
-- title: Social work posts that are vacant
-- question: How much of our establishment has nobody in post?
-- area: Workforce
-- kind: snapshot
-- subject: post
-- unit: percent
-- aggregate: ratio
-- better: lower
-- needs: local_posts
-- official: The children's social work workforce census, which is of 30 September; this is any
--   month's end. Vacancies in full-time equivalents over vacancies and workers in post.
-- differs: The census is once a year; local papers often count posts: sw_vacancy_posts_pct.
-- traps: Full-time equivalents. Covered posts count as vacant, so a fall of it with agency
--   unchanged is people recruited.
SELECT p.post_post_id AS subject, d.day AS date, p.post_team AS team,
    CASE WHEN p.post_state IN ('agency', 'vacant') THEN p.post_fte ELSE 0 END AS value,
    p.post_fte AS weight
FROM local_posts p
JOIN snapshots d ON p.post_from_date <= d.day
    AND (coalesce(p.post_to_date, p.open_until) IS NULL
        OR coalesce(p.post_to_date, p.open_until) > d.day)
WHERE p.post_social_worker = 'Y'
