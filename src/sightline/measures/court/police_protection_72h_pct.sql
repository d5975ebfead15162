-- id: police_protection_72h_pct
-- title: Police protection ended within 72 hours
-- question: Is police protection kept to the hours that the law gives?
-- area: Pre-proceedings and court
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: local_emergency_orders
-- standard: police_protection_hours
-- standard_date: the day on which it began
-- follow_up_days: 4
-- official: Children Act 1989, section 46.
-- traps: Begun in the period; one not ended counts as over. Hours by the clock: a feed with times is
--   needed, the legal status of a return has only days.
SELECT o.person_id AS child, cast(o.emor_started_at AS DATE) AS date,
    CASE WHEN hours_between(o.emor_started_at, o.emor_ended_at) <= x.value THEN 1 ELSE 0 END AS met
FROM local_emergency_orders o
JOIN standards x ON x.name = 'police_protection_hours'
    AND cast(o.emor_started_at AS DATE) >= x.valid_from
    AND cast(o.emor_started_at AS DATE) < x.valid_to
WHERE o.emor_kind = 'POLICE' AND o.emor_started_at IS NOT NULL
    AND (o.emor_ended_at IS NULL OR o.emor_ended_at >= o.emor_started_at)
