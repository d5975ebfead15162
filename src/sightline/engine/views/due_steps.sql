-- The steps of the clocks of plans that were due, with who held the child at the end of the month in
-- which they were: the snapshot on or after the due day.
SELECT c.kind, c.child, c.due_date, c.next_date, c.in_time, h.team, h.worker
FROM plan_clocks c
LEFT JOIN (
    SELECT t.due_date, min(d.day) AS day
    FROM (SELECT DISTINCT due_date FROM plan_clocks WHERE is_due = 1) t
    JOIN snapshots d ON d.day >= t.due_date
    GROUP BY t.due_date
) n ON n.due_date = c.due_date
LEFT JOIN holders h ON h.child = c.child AND h.day = n.day
    AND h.list = CASE WHEN c.kind IN ('cin_seen', 'cin_review') THEN '6' ELSE '7' END
WHERE c.is_due = 1
