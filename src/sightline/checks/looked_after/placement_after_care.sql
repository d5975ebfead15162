-- id: placement_after_care
-- title: Placement outside any period of care
-- question: Does every placement lie inside a period of care?
-- area: Looked after
-- kind: check
-- severity: warning
-- needs: ssd_cla_placement, local_cla_periods
-- weakens: placement_stability_3plus_pct
-- rule: A placement begins on or after the start of a period of care of the child, and on or
--   before its end.
-- mend: Correct the dates of the placement or of the period of care.
SELECT p.person_id AS child, p.clap_cla_placement_start_date AS date,
    'ssd_cla_placement' AS table_name, p.clap_cla_placement_id AS row_id,
    'No period of care on this day' AS found
FROM ssd_cla_placement p
WHERE p.person_id IN (SELECT person_id FROM local_cla_periods)
    AND p.clap_cla_placement_start_date >= (SELECT min(f.clpe_start_date)
        FROM local_cla_periods f WHERE f.person_id = p.person_id)
    AND NOT EXISTS (SELECT 1 FROM local_cla_periods c WHERE c.person_id = p.person_id
        AND c.clpe_start_date <= p.clap_cla_placement_start_date
        AND (c.clpe_end_date IS NULL OR c.clpe_end_date >= p.clap_cla_placement_start_date))
UNION ALL
SELECT q.person_id, q.clap_cla_placement_start_date, 'ssd_cla_placement',
    q.clap_cla_placement_id, 'Begins before the period of care of list 8'
FROM ssd_cla_placement q
JOIN (SELECT person_id, min(clpe_start_date) AS first_start FROM local_cla_periods
    GROUP BY person_id) m ON m.person_id = q.person_id
WHERE q.row_sources = 'annex_a' AND q.clap_cla_placement_start_date < m.first_start
