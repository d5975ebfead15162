-- id: missing_24h_list_n
-- title: Children missing in the last 24 hours
-- question: Who is missing today, and who is back?
-- area: Missing children
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: local_missing_incidents
-- dimension: where the child is
-- official: Local, from the log shared with the police.
-- traps: The day from midnight to midnight, as at the extract: a feed of the morning shows the
--   night and not the day. Load the feed each day, and ask for the cases of the latest day.
SELECT DISTINCT i.child, d.day AS date,
    CASE WHEN i.returned_date = d.day THEN 'Returned'
        WHEN i.missing_date = d.day THEN 'Went missing' ELSE 'Still missing' END AS category
FROM missing_incidents i
JOIN snapshots d ON i.missing_date <= d.day AND (i.out_of_stock IS NULL OR i.out_of_stock >= d.day)
WHERE i.out_of_stock IS NULL OR i.out_of_stock > d.day OR i.returned_date = d.day
