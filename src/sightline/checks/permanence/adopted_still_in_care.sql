-- id: adopted_still_in_care
-- title: Adopted and still looked after
-- question: Is any adopted child still looked after?
-- area: Permanence
-- kind: check
-- severity: error
-- needs: ssd_permanence, local_cla_periods | ssd_cla_episodes
-- weakens: cla_number_n adoptions_n
-- rule: Being looked after ends on the day of the adoption order.
-- mend: End the period of care with the reason 'adopted'.
SELECT p.person_id AS child, p.perm_permanence_order_date AS date,
    'ssd_permanence' AS table_name, p.perm_table_id AS row_id,
    'Period of care of ' || CAST(c.start_date AS VARCHAR) || ' is open' AS found
FROM ssd_permanence p
JOIN check_open_care c ON c.child = p.person_id AND c.start_date < p.perm_permanence_order_date
WHERE p.perm_permanence_order_date <= c.day
    AND coalesce(p.perm_permanence_order_type, 'ADOPTION') = 'ADOPTION'
