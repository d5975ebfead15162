-- id: last_date_went_back
-- title: Last date that a later extract put back
-- question: Did any last date go backwards?
-- area: Sources
-- kind: check
-- severity: information
-- needs: local_last_dates
-- weakens: cp_visits_2w_pct cin_seen_6w_pct cla_seen_6w_pct
-- rule: A date on which something was last done does not go back from one extract to the next.
-- mend: None where it was a correction; else find out which extract was right.
SELECT g.person_id AS child, g.last_date AS date, 'local_last_dates' AS table_name,
    g.person_id || '|' || g.last_kind || '|' || CAST(g.last_date AS VARCHAR) AS row_id,
    'The extract of ' || CAST(g.shown_to AS VARCHAR) || ' shows '
        || CAST(n.last_date AS VARCHAR) AS found
FROM local_last_dates_versions g
JOIN local_last_dates_versions n ON n.row_part = g.row_part AND n.person_id = g.person_id
    AND n.last_kind = g.last_kind AND n.last_list_start_date = g.last_list_start_date
    AND n.shown_from = g.shown_to
WHERE n.last_date < g.last_date
