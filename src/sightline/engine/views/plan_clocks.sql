-- The clocks of child protection and child in need plans: visits, core groups and reviews. Each
-- begins with the plan, or with the visit or meeting before, and runs to the next one. One row for
-- a step of a clock: from_date, the last day in time (due_date), and the next visit or meeting if
-- there was one before the plan ended. The first step may have a limit of its own. A clock of
-- visits begins with the birth; children unborn have none. is_due is 1 where the plan was still
-- open on the due day and the record reaches it. Of a plan that began before the visits or meetings
-- are known, the clock begins when they are, with the later limit, and its first step is not due:
-- what was held before may have moved it, so that it can be late and not in time.
WITH kinds AS (
    SELECT 'cp_visit' AS kind, 'cp' AS plan, 'days' AS first_unit, 'days' AS next_unit,
        'cp_visit_interval_days' AS first_limit, 'cp_visit_interval_days' AS next_limit,
        'ssd_cp_visits' AS feed
    UNION ALL
    SELECT 'core_group', 'cp', 'working days', 'days', 'core_group_working_days',
        'core_group_interval_days', 'local_core_groups'
    UNION ALL
    SELECT 'cp_review', 'cp', 'months', 'months', 'cp_review_first_months', 'cp_review_months',
        'ssd_cp_reviews'
    UNION ALL
    SELECT 'cin_seen', 'cin', 'days', 'days', 'cin_seen_days', 'cin_seen_days', 'ssd_cin_visits'
    UNION ALL
    SELECT 'cin_review', 'cin', 'months', 'months', 'cin_review_first_months',
        'cin_review_months', 'local_cin_reviews'
),
plans AS (
    SELECT 'cp' AS plan, child, start_date, out_of_stock FROM cp_plans
    UNION
    SELECT 'cin', child, start_date, out_of_stock FROM cin_plans
),
held AS (
    SELECT kind, child, visit_date AS day FROM visits WHERE shown_in = 'events'
    UNION
    SELECT 'core_group', person_id, core_meeting_date FROM local_core_groups
    UNION
    SELECT 'cp_review', person_id, cppr_cp_review_date FROM ssd_cp_reviews
    UNION
    SELECT 'cin_review', person_id, cire_date FROM local_cin_reviews
),
reach AS (
    SELECT table_name, max(as_at) AS last_day,
        CASE WHEN count(window_from) = count(*) THEN min(window_from) END AS first_day
    FROM extracts
    GROUP BY table_name
),
born AS (
    SELECT k.kind, k.feed, p.child, p.start_date, p.out_of_stock,
        CASE WHEN k.kind IN ('cp_visit', 'cin_seen')
            THEN greatest(p.start_date, coalesce(b.birth, p.start_date))
            ELSE p.start_date END AS from_date
    FROM plans p
    JOIN kinds k ON k.plan = p.plan
    LEFT JOIN people b ON b.child = p.child
    WHERE k.kind NOT IN ('cp_visit', 'cin_seen')
        OR b.birth IS NOT NULL OR b.expected IS NULL
),
begun AS (
    SELECT o.kind, o.child, o.start_date, o.out_of_stock,
        CASE WHEN r.first_day > o.from_date THEN r.first_day ELSE o.from_date END AS from_date,
        CASE WHEN r.first_day > o.from_date THEN 0 ELSE 1 END AS is_whole
    FROM born o
    LEFT JOIN reach r ON r.table_name = o.feed
),
starts AS (
    SELECT kind, child, start_date, out_of_stock, from_date, is_whole AS is_first, is_whole
    FROM begun
    WHERE out_of_stock IS NULL OR from_date < out_of_stock
    UNION ALL
    SELECT g.kind, g.child, g.start_date, g.out_of_stock, h.day, 0, 1
    FROM begun g
    JOIN held h ON h.kind = g.kind AND h.child = g.child
        AND (h.day > g.from_date OR (h.day = g.from_date AND g.is_whole = 0))
        AND (g.out_of_stock IS NULL OR h.day <= g.out_of_stock)
),
steps AS (
    SELECT kind, child, start_date, out_of_stock, from_date, is_first, is_whole,
        lead(from_date) OVER (PARTITION BY kind, child, start_date, out_of_stock
            ORDER BY from_date, is_whole) AS next_date
    FROM starts
),
limits AS (
    SELECT s.kind, s.child, s.start_date, s.out_of_stock, s.from_date, s.is_first, s.is_whole,
        s.next_date, CASE WHEN s.is_first = 1 THEN k.first_unit ELSE k.next_unit END AS unit,
        CAST(x.value AS INTEGER) AS value, r.last_day
    FROM steps s
    JOIN kinds k ON k.kind = s.kind
    JOIN standards x ON x.name = CASE WHEN s.is_first = 1 THEN k.first_limit
            ELSE k.next_limit END
        AND s.from_date >= x.valid_from AND s.from_date < x.valid_to
    LEFT JOIN reach r ON r.table_name = k.feed
),
dated AS (
    SELECT l.kind, l.child, l.start_date, l.out_of_stock, l.from_date, l.is_first, l.is_whole,
        l.next_date, l.last_day, CASE l.unit WHEN 'months' THEN add_months(l.from_date, l.value)
            WHEN 'days' THEN add_days(l.from_date, l.value)
            ELSE z.day END AS due_date
    FROM limits l
    LEFT JOIN calendar a ON a.day = l.from_date AND l.unit = 'working days'
    LEFT JOIN calendar z ON z.working_day_number = a.working_day_number + l.value
        AND z.working_days_before < z.working_day_number
)
SELECT kind, child, start_date AS plan_start, out_of_stock, from_date, due_date, is_first,
    next_date, CASE WHEN is_whole = 1 AND due_date <= last_day
        AND (out_of_stock IS NULL OR due_date < out_of_stock) THEN 1 ELSE 0 END AS is_due,
    CASE WHEN next_date <= due_date THEN 1 ELSE 0 END AS in_time
FROM dated
