-- Each month's last day from 2015 while the feed of staff speaks, with the month's first day. The
-- last day of the feed stands in for the end of a month under way, and is counted on that month's
-- first day: a measure that needs another feed too may reach less far into it. A flow that needs
-- staff in post on average over its months takes them here, for the snapshot days of a reading may
-- be fewer.
SELECT c.day, add_days(c.day, 1 - day(c.day)) AS first_day,
    CASE WHEN day(add_days(c.day, 1)) = 1 THEN c.day
        ELSE add_days(c.day, 1 - day(c.day)) END AS counted_on
FROM calendar c
JOIN (SELECT max(as_at) AS day FROM extracts WHERE table_name = 'local_staff') n
    ON c.day <= n.day
WHERE c.day >= DATE '2015-01-01' AND (c.day = n.day OR day(add_days(c.day, 1)) = 1)
