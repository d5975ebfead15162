-- id: core_group_due_differs
-- title: Core group whose own due date is later than the rule
-- question: Which core groups look in time only because their due date was set late?
-- area: Child protection
-- kind: check
-- severity: information
-- needs: local_core_groups, ssd_cp_plans
-- weakens: cp_core_group_timely_pct
-- rule: A core group's due date is not after the day worked out from the plan and the meeting before.
-- mend: Look how the system sets the due date; the measures use the day worked out.
SELECT g.person_id AS child, g.core_meeting_date AS date, 'local_core_groups' AS table_name,
    g.core_meeting_id AS row_id,
    'Due ' || CAST(g.core_due_date AS VARCHAR) || ' by the feed, ' ||
        CAST(c.due_date AS VARCHAR) || ' by the rule' AS found
FROM local_core_groups g
JOIN plan_clocks c ON c.kind = 'core_group' AND c.child = g.person_id
    AND c.next_date = g.core_meeting_date
WHERE g.core_due_date > c.due_date AND g.core_meeting_date > c.due_date
