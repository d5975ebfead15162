-- id: sw_vacancies_uncovered_n
-- title: Social work posts that nobody covers
-- question: Which posts are empty, with nobody to do their work?
-- area: Workforce
-- kind: snapshot
-- subject: post
-- unit: count
-- better: lower
-- needs: local_posts
-- dimension: for whom the post is held
-- official: Local.
-- traps: Posts, not full-time equivalents.
SELECT p.post_post_id AS subject, d.day AS date, p.post_team AS team,
    coalesce(p.post_held_for, 'not said') AS category
FROM local_posts p
JOIN snapshots d ON p.post_from_date <= d.day
    AND (coalesce(p.post_to_date, p.open_until) IS NULL
        OR coalesce(p.post_to_date, p.open_until) > d.day)
WHERE p.post_social_worker = 'Y' AND p.post_state = 'vacant'
