-- id: disabled_service_over_18
-- title: Service for disabled children after the 18th birthday
-- question: Who is still allocated, or paid for, as an adult?
-- area: Disabled children
-- kind: check
-- severity: warning
-- needs: local_role_allocations | local_direct_payments, ssd_person
-- weakens: cwad_children_n cwad_allocations_n cwad_direct_payments_n
-- rule: The service is for children.
-- mend: End the allocation or the payment, or agree with adult services who pays.
SELECT o.child, o.date, o.table_name, o.row_id, 'Open at 18 or over' AS found
FROM (
    SELECT person_id AS child, roal_from_date AS date, 'local_role_allocations' AS table_name,
        roal_allocation_id AS row_id
    FROM local_role_allocations
    WHERE roal_to_date IS NULL AND absent_from IS NULL
    UNION ALL
    SELECT person_id, dipa_from_date, 'local_direct_payments', dipa_payment_id
    FROM local_direct_payments
    WHERE dipa_to_date IS NULL AND absent_from IS NULL
) o
CROSS JOIN check_now n
JOIN people b ON b.child = o.child
WHERE birthday(b.birth, 18) <= n.day
