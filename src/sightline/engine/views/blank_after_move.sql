-- Children whose last date on list 8 is blank on a snapshot day since a placement began: what was
-- done before the move is hidden, so the outcome is unknown (rule 6).
SELECT v.person_id AS child, v.last_kind AS kind, d.day,
    max(v.last_placement_start_date) AS move_date
FROM local_last_dates_versions v
JOIN snapshots d ON v.shown_from <= d.day AND (v.shown_to IS NULL OR v.shown_to > d.day)
WHERE v.last_date IS NULL AND v.last_placement_start_date IS NOT NULL
    AND v.last_placement_start_date <= d.day
GROUP BY v.person_id, v.last_kind, d.day
