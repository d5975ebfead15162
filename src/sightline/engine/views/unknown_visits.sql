-- Children of whom Annex A cannot say whether they were visited in time on a snapshot day: no
-- extract of that day shows the child on the list, because none was taken or because the plan or
-- case was recorded late, and the first one that does shows a visit after it, so that an earlier one
-- in between may be hidden behind it (rule 5).
WITH around AS (
    SELECT d.day, max(CASE WHEN e.as_at <= d.day THEN e.as_at END) AS before_day,
        min(CASE WHEN e.as_at > d.day THEN e.as_at END) AS after_day
    FROM snapshots d
    CROSS JOIN extracts e
    WHERE e.table_name = 'local_last_dates'
    GROUP BY d.day
)
SELECT DISTINCT v.child, v.kind, a.day
FROM around a
JOIN visits v ON v.visit_date > a.day AND v.visit_date <= a.after_day
WHERE v.shown_in = 'last dates' AND (a.before_day IS NULL OR a.before_day < a.day)
UNION
SELECT o.child, n.last_kind, o.day
FROM list_holders o
JOIN local_last_dates n ON n.person_id = o.child
    AND n.last_date > o.day AND n.last_date <= o.first_recorded
    AND o.list = CASE n.last_kind WHEN 'cin_seen' THEN '6' WHEN 'cp_visit' THEN '7' ELSE '8' END
WHERE o.is_shown = 0
