-- id: emergency_protection_8d_pct
-- title: Emergency protection orders ended in time
-- question: Are emergency protection orders kept to the days that the law gives?
-- area: Pre-proceedings and court
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: local_emergency_orders
-- standard: emergency_protection_days
-- standard_date: the day on which it began
-- follow_up_days: 16
-- official: Children Act 1989, sections 44 and 45: eight days, and one extension of at most seven.
-- traps: Begun in the period; within eight times 24 hours, or by the time to which the court extended
--   it. One not ended counts as over.
SELECT o.person_id AS child, cast(o.emor_started_at AS DATE) AS date,
    CASE WHEN hours_between(o.emor_started_at, o.emor_ended_at) <= 24 * x.value THEN 1
        WHEN o.emor_ended_at <= o.emor_extended_to_at THEN 1
        ELSE 0 END AS met
FROM local_emergency_orders o
JOIN standards x ON x.name = 'emergency_protection_days'
    AND cast(o.emor_started_at AS DATE) >= x.valid_from
    AND cast(o.emor_started_at AS DATE) < x.valid_to
WHERE o.emor_kind = 'EPO' AND o.emor_started_at IS NOT NULL
    AND (o.emor_ended_at IS NULL OR o.emor_ended_at >= o.emor_started_at)
