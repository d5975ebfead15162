-- id: reversed_without_reason
-- title: Adoption plan reversed without a reason
-- question: Is it recorded why each plan for adoption was given up?
-- area: Permanence
-- kind: check
-- severity: information
-- needs: ssd_permanence
-- rule: A decision that a child should no longer be placed for adoption has a reason.
-- mend: Enter the reason.
SELECT person_id AS child, perm_decision_reversed_date AS date, 'ssd_permanence' AS table_name,
    perm_table_id AS row_id, 'No reason' AS found
FROM ssd_permanence
WHERE perm_decision_reversed_date IS NOT NULL AND perm_decision_reversed_reason IS NULL
