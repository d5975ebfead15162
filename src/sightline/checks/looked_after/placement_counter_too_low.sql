-- id: placement_counter_too_low
-- title: Fewer placements counted in 12 months than are dated
-- question: Does the counter of list 8 agree with the dated placements?
-- area: Looked after
-- kind: check
-- severity: warning
-- needs: ssd_cla_placement, local_rolling_counters
-- weakens: placement_stability_3plus_pct
-- rule: List 8's number of placements in the last 12 months is at least the number of placements
--   that began in the 12 months to the extract.
-- mend: Look for placements recorded twice with different dates, or recorded after the counter was
--   made.
SELECT k.child, k.day AS date, 'local_rolling_counters' AS table_name, k.child AS row_id,
    'Counter ' || CAST(k.value AS VARCHAR) || ', dated placements '
        || CAST(k.dated AS VARCHAR) AS found
FROM (
    SELECT c.person_id AS child, c.last_recorded AS day, c.roll_value AS value,
        count(DISTINCT p.clap_cla_placement_start_date) AS dated
    FROM local_rolling_counters c
    JOIN ssd_cla_placement p ON p.person_id = c.person_id
        AND p.clap_cla_placement_start_date > add_months(c.last_recorded, -12)
        AND p.clap_cla_placement_start_date <= c.last_recorded
        AND p.first_recorded <= c.last_recorded
        AND coalesce(p.clap_cla_placement_type, '') NOT IN ('T0', 'T1', 'T2', 'T3', 'T4')
    WHERE c.roll_counter = 'placements_12m'
    GROUP BY c.person_id, c.last_recorded, c.roll_value
) k
WHERE k.dated > k.value
