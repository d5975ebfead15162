-- id: strategy_s47_without_enquiry
-- title: Strategy discussion for an enquiry that is not there
-- question: Which strategy discussions decided on an enquiry that nobody recorded?
-- area: Child protection
-- kind: check
-- severity: warning
-- needs: local_strategy_discussions, ssd_s47_enquiry
-- weakens: strategy_no_s47_pct s47_rate_10k
-- rule: An enquiry of the child begins within seven days before or after a discussion that decided on
--   one.
-- mend: Record the enquiry, or correct the outcome of the discussion.
SELECT t.person_id AS child, t.stra_date AS date, t.stra_team AS team,
    'local_strategy_discussions' AS table_name, t.stra_discussion_id AS row_id,
    'No enquiry' AS found
FROM local_strategy_discussions t
LEFT JOIN ssd_s47_enquiry q ON q.person_id = t.person_id
    AND date_diff('day', t.stra_date, q.s47e_s47_start_date) <= 7
    AND date_diff('day', q.s47e_s47_start_date, t.stra_date) <= 7
WHERE t.stra_outcome IN ('s47_joint', 's47_single') AND q.person_id IS NULL
