-- id: sw_vacancies_n
-- title: Social work posts that agency workers cover
-- question: Which empty posts do agency workers cover?
-- area: Workforce
-- kind: snapshot
-- subject: post
-- unit: count
-- better: lower
-- needs: local_posts
-- dimension: for whom the post is held
-- official: The children's social work workforce census, which is of 30 September; this is any
--   month's end.
-- differs: Posts, not full-time equivalents; the census counts every vacancy, covered or not.
-- traps: A post that is held for somebody who will join is not a failure to recruit: read it by
--   category.
SELECT p.post_post_id AS subject, d.day AS date, p.post_team AS team,
    coalesce(p.post_held_for, 'not said') AS category
FROM local_posts p
JOIN snapshots d ON p.post_from_date <= d.day
    AND (coalesce(p.post_to_date, p.open_until) IS NULL
        OR coalesce(p.post_to_date, p.open_until) > d.day)
WHERE p.post_social_worker = 'Y' AND p.post_state = 'agency'
