-- id: emergency_protection_still_open
-- title: Emergency protection that has not ended
-- question: Is any emergency order open that cannot be?
-- area: Pre-proceedings and court
-- kind: check
-- severity: error
-- needs: local_emergency_orders
-- weakens: police_protection_72h_pct emergency_protection_8d_pct
-- rule: Police protection ends within 72 hours; an emergency protection order within 8 days, or
--   15 where the court extended it. Open 15 days later, it was not closed.
-- mend: Enter the date and time at which it ended.
SELECT o.person_id AS child, cast(o.emor_started_at AS DATE) AS date,
    'local_emergency_orders' AS table_name, o.emor_order_id AS row_id,
    'Open since ' || CAST(cast(o.emor_started_at AS DATE) AS VARCHAR) AS found
FROM local_emergency_orders o
CROSS JOIN check_now n
WHERE o.emor_ended_at IS NULL AND o.open_until IS NULL
    AND date_diff('day', cast(o.emor_started_at AS DATE), n.day) > 15
