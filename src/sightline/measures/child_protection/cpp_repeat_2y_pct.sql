-- id: cpp_repeat_2y_pct
-- title: Plans within two years of an earlier one
-- question: Do children come back onto a plan because the last one ended too soon?
-- area: Child protection
-- kind: flow
-- counts: rows
-- unit: percent
-- better: lower
-- needs: ssd_cp_plans
-- look_back_months: 24
-- official: Local.
-- traps: Of plans that began in the period: an earlier plan of the child, in any authority, ended within 24
--   calendar months before. Only dated plans can say; a counter of previous plans has no dates, so a
--   plan elsewhere that is only counted is not found. No figure for periods that begin less than 24
--   months after the record does.
-- differs: cpp_second_subsequent_ever_pct counts any earlier plan, however long ago.
SELECT p.child, p.start_date AS date, h.team, h.worker,
    CASE WHEN e.child IS NULL THEN 0 ELSE 1 END AS met
FROM cp_plans p
LEFT JOIN (
    SELECT DISTINCT a.child, a.start_date
    FROM cp_plans a
    JOIN ssd_cp_plans b ON b.person_id = a.child AND b.cppl_cp_plan_start_date < a.start_date
        AND b.cppl_cp_plan_end_date <= a.start_date
        AND b.cppl_cp_plan_end_date >= add_months(a.start_date, -24)
) e ON e.child = p.child AND e.start_date = p.start_date
LEFT JOIN (
    SELECT s.child, s.start_date, min(d.day) AS day
    FROM cp_plans s
    JOIN snapshots d ON d.day >= s.start_date
    GROUP BY s.child, s.start_date
) n ON n.child = p.child AND n.start_date = p.start_date
LEFT JOIN holders h ON h.child = p.child AND h.day = n.day AND h.list = '7'
