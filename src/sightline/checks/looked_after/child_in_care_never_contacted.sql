-- id: child_in_care_never_contacted
-- title: Child in care without any contact in the feed
-- question: Is any child in our care missing from the feed of contacts?
-- area: Looked after
-- kind: check
-- severity: warning
-- needs: local_child_contacts, local_cla_periods | ssd_cla_episodes
-- weakens: cla_contacted_4w_pct
-- rule: A child who has been in care for four weeks has a contact in the feed.
-- mend: Record the contacts, or look for the child under another identifier.
SELECT c.child, c.day AS date, 'local_child_contacts' AS table_name, c.child AS row_id,
    'In care since ' || CAST(c.start_date AS VARCHAR) AS found
FROM check_open_care c
LEFT JOIN local_child_contacts t ON t.person_id = c.child AND t.chco_date >= c.start_date
WHERE t.person_id IS NULL AND date_diff('day', c.start_date, c.day) >= 28
