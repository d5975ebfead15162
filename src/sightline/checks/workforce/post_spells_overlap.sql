-- id: post_spells_overlap
-- title: Post that is filled in two ways at once
-- question: Is any post on two rows on one day?
-- area: Workforce
-- kind: check
-- severity: warning
-- needs: local_posts
-- weakens: sw_vacancy_rate_pct sw_vacancies_n sw_vacancies_uncovered_n
-- rule: A post is filled in one way on any day.
-- mend: End the earlier row on the first day of the next one.
SELECT NULL AS child, p.post_from_date AS date, p.post_team AS team,
    'local_posts' AS table_name, concat(p.post_post_id, '|', p.post_from_date) AS row_id,
    concat('Goes on into the stretch from ', p.next_from) AS found
FROM (
    SELECT post_post_id, post_from_date, post_to_date, post_team,
        lead(post_from_date) OVER (PARTITION BY post_post_id ORDER BY post_from_date) AS next_from
    FROM local_posts
) p
WHERE p.next_from IS NOT NULL AND (p.post_to_date IS NULL OR p.post_to_date > p.next_from)
