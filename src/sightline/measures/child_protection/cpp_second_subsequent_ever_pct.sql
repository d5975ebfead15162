-- id: cpp_second_subsequent_ever_pct
-- title: Plans that are a second or later plan, ever
-- question: Do plans end with children safe for good?
-- area: Child protection
-- kind: flow
-- counts: rows
-- unit: percent
-- better: lower
-- needs: ssd_cp_plans
-- official: Children in need statistics, table D3: second or subsequent plan, at any time.
-- traps: Any earlier plan, any time, any authority: an earlier dated plan, or a counter of
--   previous plans above 0.
-- differs: "Repeat within two years" is another measure.
SELECT p.child, p.start_date AS date, h.team, h.worker,
    CASE WHEN e.child IS NOT NULL OR r.child IS NOT NULL THEN 1 ELSE 0 END AS met
FROM cp_plans p
LEFT JOIN (
    SELECT DISTINCT a.child, a.start_date
    FROM cp_plans a
    JOIN ssd_cp_plans b ON b.person_id = a.child AND b.cppl_cp_plan_start_date < a.start_date
) e ON e.child = p.child AND e.start_date = p.start_date
LEFT JOIN (
    SELECT DISTINCT person_id AS child, roll_event_date
    FROM local_rolling_counters
    WHERE roll_counter = 'previous_cp_plans' AND roll_value > 0
) r ON r.child = p.child AND r.roll_event_date = p.start_date
LEFT JOIN (
    SELECT s.child, s.start_date, min(d.day) AS day
    FROM cp_plans s
    JOIN snapshots d ON d.day >= s.start_date
    GROUP BY s.child, s.start_date
) n ON n.child = p.child AND n.start_date = p.start_date
LEFT JOIN holders h ON h.child = p.child AND h.day = n.day AND h.list = '7'
