-- Adoption orders: recorded as such, or as the reason why care ended. One for a child.
SELECT o.child, o.order_date, o.placed_date, coalesce(e.entered, c.start_date) AS entered_date
FROM (
    SELECT child, min(order_date) AS order_date, min(placed_date) AS placed_date
    FROM (
        SELECT person_id AS child, perm_permanence_order_date AS order_date,
            perm_placed_for_adoption_date AS placed_date
        FROM ssd_permanence
        WHERE perm_permanence_order_date IS NOT NULL
            AND lower(coalesce(perm_permanence_order_type, 'adoption')) LIKE '%adopt%'
        UNION ALL
        SELECT person_id, clae_cla_episode_ceased_date, NULL
        FROM ssd_cla_episodes
        WHERE clae_cla_episode_ceased_reason IN ('E11', 'E12')
        UNION ALL
        SELECT person_id, clpe_end_date, NULL
        FROM local_cla_periods
        WHERE clpe_end_reason IN ('E11', 'E12') AND clpe_end_date IS NOT NULL
    ) every_order
    GROUP BY child
) o
LEFT JOIN (
    SELECT person_id, min(aden_entered_care_date) AS entered
    FROM local_adoption_entry
    GROUP BY person_id
) e ON e.person_id = o.child
LEFT JOIN (
    SELECT p.child, max(p.start_date) AS start_date, a.perm_placed_for_adoption_date AS placed
    FROM cla_periods p
    JOIN ssd_permanence a ON a.person_id = p.child
        AND p.start_date <= a.perm_placed_for_adoption_date
    GROUP BY p.child, a.perm_placed_for_adoption_date
) c ON c.child = o.child AND c.placed = o.placed_date
