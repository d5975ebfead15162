-- id: adoption_plan_reversals_n
-- title: Plans for adoption that were reversed
-- question: How many plans for adoption were given up?
-- area: Permanence and adoption
-- kind: flow
-- counts: rows
-- unit: count
-- better: lower
-- dimension: why
-- needs: ssd_permanence
-- official: Children looked after return (SSDA903): decision that a child should no longer be placed.
-- traps: Decisions in the period, before and after the child was placed.
SELECT person_id AS child, perm_decision_reversed_date AS date,
    perm_decision_reversed_reason AS category
FROM ssd_permanence
WHERE perm_decision_reversed_date IS NOT NULL
