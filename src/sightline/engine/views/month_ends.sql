-- Each month's last day from 2015 to the day of the latest extract, which stands in for the end of
-- a month under way, with the month's first day. A flow that needs staff in post on average over
-- its months takes them here: the snapshot days of a reading may be fewer.
SELECT c.day, add_days(c.day, 1 - day(c.day)) AS first_day
FROM calendar c
JOIN check_now n ON c.day <= n.day
WHERE c.day >= DATE '2015-01-01' AND (c.day = n.day OR day(add_days(c.day, 1)) = 1)
