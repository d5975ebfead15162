-- Children of whom nobody can say whether a health assessment or dental check is in time on a
-- snapshot day: Annex A hides it (rule 5), its last date is blank since a move in the last year
-- (rule 6), or a return says that it was done without a date and nothing else has one.
SELECT child, CASE kind WHEN 'dental_check' THEN 'DENTAL' ELSE 'HEALTH' END AS kind, day
FROM unknown_visits
WHERE kind IN ('health_assessment', 'dental_check')
UNION
SELECT child, CASE kind WHEN 'dental_check' THEN 'DENTAL' ELSE 'HEALTH' END, day
FROM blank_after_move
WHERE kind IN ('health_assessment', 'dental_check') AND move_date > add_months(day, -12)
UNION
SELECT h.person_id, h.clah_health_check_type, d.day
FROM ssd_cla_health h
CROSS JOIN snapshots d
WHERE h.clah_health_check_date IS NULL AND h.clah_health_check_status = 'Done'
    AND NOT EXISTS (SELECT 1 FROM health_checks c
        WHERE c.child = h.person_id AND c.kind = h.clah_health_check_type)
