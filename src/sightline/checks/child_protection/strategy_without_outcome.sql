-- id: strategy_without_outcome
-- title: Strategy discussion without an outcome
-- question: Of which strategy discussions is the outcome not recorded?
-- area: Child protection
-- kind: check
-- severity: warning
-- needs: local_strategy_discussions
-- weakens: strategy_no_s47_pct
-- rule: A strategy discussion decides on the day whether an enquiry begins.
-- mend: Record what was decided.
SELECT person_id AS child, stra_date AS date, stra_team AS team,
    'local_strategy_discussions' AS table_name, stra_discussion_id AS row_id,
    'No outcome' AS found
FROM local_strategy_discussions
WHERE stra_outcome IS NULL
