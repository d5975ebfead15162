-- id: adoption_a10_days
-- title: Days from entering care to moving in with the adoptive family
-- question: How long do children wait to live with the family that adopts them?
-- area: Permanence and adoption
-- kind: value
-- counts: rows
-- unit: days
-- better: lower
-- needs: ssd_permanence, local_adoption_entry | ssd_cla_episodes
-- official: Adoption scorecard, indicator A10.
-- traps: The clock stops on the day on which the child moved in with the foster carers who adopt, or
--   into a fostering for adoption placement; otherwise on the day placed for adoption. Where a foster
--   carer adopted and that first day is blank, the day placed stands in, which is too long.
-- differs: A1 stops at the day placed for adoption whoever adopts.
SELECT o.child, o.order_date AS date, date_diff('day', o.entered_date, m.moved_in) AS value
FROM adoption_orders o
JOIN (
    SELECT person_id AS child,
        min(CASE WHEN perm_adopted_by_carer_flag = 'Y' THEN
            coalesce(perm_placed_foster_carer_date, perm_placed_ffa_cp_date,
                perm_placed_for_adoption_date)
            ELSE coalesce(perm_placed_ffa_cp_date, perm_placed_for_adoption_date) END) AS moved_in
    FROM ssd_permanence
    WHERE perm_placed_for_adoption_date IS NOT NULL
    GROUP BY person_id
) m ON m.child = o.child
WHERE o.entered_date IS NOT NULL AND m.moved_in >= o.entered_date
