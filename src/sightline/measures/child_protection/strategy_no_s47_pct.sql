-- id: strategy_no_s47_pct
-- title: Strategy discussions that led to no section 47 enquiry
-- question: Do we hold strategy discussions about the right children?
-- area: Child protection
-- kind: flow
-- counts: rows
-- unit: percent
-- better: neutral
-- needs: local_strategy_discussions
-- dimension: outcome
-- official: Local. List 5 of Annex A holds only discussions that began an enquiry, so it cannot say.
-- traps: Each child of a discussion, by what the discussion decided; a blank is listed as unknown.
SELECT person_id AS child, stra_date AS date, stra_team AS team, stra_outcome AS category,
    CASE WHEN stra_outcome IN ('assessment', 'nfa') THEN 1
        WHEN stra_outcome IN ('s47_joint', 's47_single') THEN 0 END AS met
FROM local_strategy_discussions
