-- id: previous_plans_zero
-- title: No previous plan counted, and an earlier one is known
-- question: Does the number of previous plans agree with the record?
-- area: Child protection
-- kind: check
-- severity: warning
-- needs: local_rolling_counters, ssd_cp_plans
-- weakens: cpp_second_subsequent_ever_pct
-- rule: The number of previous plans is above 0 where an earlier plan of the child is in the
--   record.
-- mend: Correct the counter on the plan's record.
SELECT c.person_id AS child, c.roll_event_date AS date, 'local_rolling_counters' AS table_name,
    c.person_id || '|' || CAST(c.roll_event_date AS VARCHAR) AS row_id,
    'Counter 0, earlier plan of ' || CAST(min(p.start_date) OVER (PARTITION BY c.person_id,
        c.roll_event_date) AS VARCHAR) AS found
FROM local_rolling_counters c
JOIN (SELECT DISTINCT child, start_date FROM cp_plans) p ON p.child = c.person_id
    AND p.start_date < c.roll_event_date
WHERE c.roll_counter = 'previous_cp_plans' AND c.roll_value = 0
    AND p.start_date >= (SELECT max(q.cppl_cp_plan_start_date) FROM ssd_cp_plans q
        WHERE q.person_id = c.person_id AND q.cppl_cp_plan_start_date < c.roll_event_date)
