-- id: adoption_dates_out_of_order
-- title: Adoption dates out of order
-- question: Do the steps of each adoption follow one another?
-- area: Permanence
-- kind: check
-- severity: error
-- needs: ssd_permanence
-- weakens: adoption_a1_days adoptions_n
-- rule: The decision, the match, the placement with adopters and the order come in that order.
-- mend: Correct the date that is out of order.
SELECT person_id AS child,
    coalesce(perm_permanence_order_date, perm_placed_for_adoption_date, perm_matched_date) AS date,
    'ssd_permanence' AS table_name, perm_table_id AS row_id,
    CASE WHEN perm_matched_date < perm_adm_decision_date THEN 'Matched before the decision'
        WHEN perm_placed_for_adoption_date < perm_matched_date THEN 'Placed before matched'
        WHEN perm_placed_for_adoption_date < perm_adm_decision_date
            THEN 'Placed before the decision'
        ELSE 'Order before placed for adoption' END AS found
FROM ssd_permanence
WHERE perm_matched_date < perm_adm_decision_date
    OR perm_placed_for_adoption_date < perm_matched_date
    OR perm_placed_for_adoption_date < perm_adm_decision_date
    OR (perm_permanence_order_date < perm_placed_for_adoption_date
        AND coalesce(perm_permanence_order_type, 'ADOPTION') = 'ADOPTION')
